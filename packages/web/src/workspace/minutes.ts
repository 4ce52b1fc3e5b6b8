import * as v from 'valibot'

const Draft = v.object({ text: v.string(), version: v.optional(v.number()) })
/** The text that waits on this machine for one meeting's minutes, the last typed. */
export function draftIn(bodies: readonly unknown[]): string | undefined {
  const last = v.safeParse(Draft, bodies.at(-1))
  return last.success ? last.output.text : undefined
}

/** What the server says when somebody else changed the same paragraph: both texts, and the version that stands. */
export const Clash = v.object({ current: v.object({ text: v.string(), by: v.optional(v.string()), version: v.number() }), yours: v.string() })
