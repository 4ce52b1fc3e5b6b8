import * as v from 'valibot'
import { getMinutes, type Minutes } from '../api/sitting.ts'
import { Refused } from '../http/failure.ts'
import { asMe } from '../sign-in/session.ts'

/** The minutes, or nothing while none were written. */
export async function loadMinutes(id: string): Promise<Minutes | undefined> {
  try {
    return await asMe((token) => getMinutes(token, id))
  } catch (error) {
    if (error instanceof Refused && (error.status === 404 || error.code === 'minutes.none')) return undefined
    throw error
  }
}

const Draft = v.object({ text: v.string(), version: v.optional(v.number()) })
/** The text that waits on this machine for one meeting's minutes, the last typed. */
export function draftIn(bodies: readonly unknown[]): string | undefined {
  const last = v.safeParse(Draft, bodies.at(-1))
  return last.success ? last.output.text : undefined
}

/** What the server says when somebody else changed the same paragraph: both texts, and the version that stands. */
export const Clash = v.object({ current: v.object({ text: v.string(), by: v.optional(v.string()) }), version: v.number(), yours: v.string() })
