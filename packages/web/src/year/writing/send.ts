import * as v from 'valibot'
import { Refused } from '../../http/failure.ts'
import { isRated, type Grade, type Rated } from '../api/classes.ts'
import type { Draft } from './draft.ts'

/** A text with the class its author gives themselves. */
export type Written = Readonly<{ text: string; selfClass: Rated | undefined }>
export type Standing = Written & Readonly<{ version: number }>
export const standingOf = ({ text, selfClass, version }: Readonly<{ text: string; selfClass?: Grade | undefined; version: number }>): Standing => ({ text, selfClass: isRated(selfClass) ? selfClass : undefined, version })

const Stale = v.object({ current: v.object({ text: v.optional(v.string(), ''), selfClass: v.optional(v.string()) }), version: v.number() })
export type Save = (written: Written, seen: Readonly<{ version: number; key: string }>) => Promise<Standing>
/** What became of a text: taken, still to be sent, written otherwise elsewhere, or declined. */
export type Sent = Readonly<{ is: 'taken'; standing: Standing } | { is: 'waits' } | { is: 'conflict'; theirs: Standing } | { is: 'refused'; words: string }>

export async function send(save: Save, { text, selfClass, version, key }: Draft): Promise<Sent> {
  try {
    return { is: 'taken', standing: await save({ text, selfClass }, { version, key }) }
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 401) return { is: 'waits' }
    const standing = v.safeParse(Stale, error.problem)
    if (error.status !== 412 || !standing.success) return { is: 'refused', words: error.message }
    const { current, version: now } = standing.output
    return { is: 'conflict', theirs: { text: current.text, selfClass: isRated(current.selfClass) ? current.selfClass : undefined, version: now } }
  }
}
