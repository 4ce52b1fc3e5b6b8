import { Text } from '@nen-nep/contracts'
import * as v from 'valibot'

export const Role = v.picklist(['CHAIR', 'MINUTE_TAKER'])
export type Role = v.InferOutput<typeof Role>
const Signature = v.object({ by: v.string(), as: Role, at: v.string() })
/** The words around minutes as they were in force when the text was made: their title, the posts of who signs, and the note beside these. */
export const Frame = v.object({ title: v.string(), chair: v.string(), taker: v.string(), note: v.string() })
export type Frame = v.InferOutput<typeof Frame>
/** A meeting's minutes, apart from the meeting so that lists stay small. Two signatures lock the text; later words are dated addenda. */
export const Minutes = v.object({
  id: v.string(),
  cellId: v.string(),
  text: v.string(),
  frame: v.optional(Frame),
  /** Who wrote this text, when, and the version of the minutes since which it stands. */
  writtenBy: v.optional(v.string()),
  writtenAt: v.optional(v.string()),
  since: v.optional(v.number()),
  readBackAt: v.optional(v.string()),
  signatures: v.array(Signature),
  addenda: v.array(v.object({ by: v.string(), at: v.string(), text: v.string() })),
})
export type Minutes = v.InferOutput<typeof Minutes>
/** A text that another one replaced; kept for good. `n` is the version of the minutes since which it stood. */
export const Former = v.object({ meetingId: v.string(), cellId: v.string(), n: v.number(), text: v.string(), by: v.string(), at: v.string() })
export type Former = v.InferOutput<typeof Former>
/** The last number a cell gave to minutes of one year. */
export const Register = v.object({ cellId: v.string(), year: v.number(), last: v.number() })
export type Register = v.InferOutput<typeof Register>
const LONGEST = 60_000
/** Without a text the minutes are assembled from the facts. `version` is the one that was edited: what somebody else changed since is joined paragraph by paragraph, never overwritten. */
export const Writing = v.strictObject({ text: v.optional(Text(LONGEST)), version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) })
export type Writing = v.InferOutput<typeof Writing>
export const Signing = v.strictObject({ as: v.optional(Role) })
export type Signing = v.InferOutput<typeof Signing>
export const Adding = v.strictObject({ text: Text(10_000) })
export type Adding = v.InferOutput<typeof Adding>
