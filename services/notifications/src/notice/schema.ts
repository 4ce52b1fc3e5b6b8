import * as v from 'valibot'

/** What a short letter says of the things it is about; each has its sentence in `words.vi.ts`. */
export const NoticeWord = v.picklist(['TASK', 'DOCUMENT', 'RESOLUTION', 'DIRECTIVE', 'REVIEW_RETURNED', 'RATING', 'RATING_CORRECTED', 'RECONSIDERED', 'RECONSIDERATION_ASKED', 'COLLECTIVE_RETURNED', 'BALLOT', 'BALLOT_VOID', 'PROPOSAL_RAISED', 'PROPOSAL_ANSWERED', 'TASK_DUE', 'DOCUMENT_DUE', 'DIRECTIVE_DUE', 'REVIEW_DUE', 'MONTH_DUE', 'THEME_DUE', 'RECOGNITION_DUE', 'CEREMONY_DUE', 'DIGEST', 'WEEK', 'REPORT'])
export type NoticeWord = v.InferOutput<typeof NoticeWord>

/** One thing a letter is about: whose it is, which one member it concerns where it is theirs alone, and the last civil day for it. */
export const NoticeItem = v.object({ id: v.string(), orgId: v.string(), memberId: v.optional(v.string()), dueOn: v.optional(v.string()) })
export type NoticeItem = v.InferOutput<typeof NoticeItem>

/** A figure of a digest: so many, of how many where that is known. */
export const Figure = v.object({ of: v.picklist(['HELD', 'UNHELD', 'ANNOUNCED', 'ATTENDED', 'TASKS', 'REVIEWS', 'ADDRESSES']), count: v.number(), among: v.optional(v.number()) })
export type Figure = v.InferOutput<typeof Figure>

/** Whom a reminder goes to: those who are asked, the leaders of their body, or those one level above it. */
export const RemindedParty = v.picklist(['ASKED', 'LEADERS', 'SUPERIOR'])
export type RemindedParty = v.InferOutput<typeof RemindedParty>

/** A short letter without names or titles, which stay in the system: what it says, of which things, with which figures, and who was reminded before on which civil day. `asks` says that it asks for something, and is needless once that was done; `span` is the day, month or year it speaks of, as people write it. */
export const Notice = v.object({
  word: NoticeWord,
  items: v.array(NoticeItem),
  asks: v.optional(v.literal(true)),
  more: v.optional(v.number()),
  figures: v.optional(v.array(Figure)),
  span: v.optional(v.string()),
  chain: v.optional(v.array(v.object({ to: RemindedParty, on: v.string() }))),
})
export type Notice = v.InferOutput<typeof Notice>
