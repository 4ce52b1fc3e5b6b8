import { Grant } from '@nen-nep/contracts'
import * as v from 'valibot'

/** What waits for an answer: a topic or petition of a member for their cell's, a proposal of the cell for its superior's, a transfer for a step of the cell. */
export const Awaited = v.picklist(['TOPIC', 'PETITION', 'PROPOSAL', 'TRANSFER'])
export type Awaited = v.InferOutput<typeof Awaited>
/** What reminders are about: meetings, and things with a last day. */
export const ReminderAbout = v.picklist(['MEETING', 'TASK', 'DOCUMENT', 'DIRECTIVE', 'REVIEW', 'MONTH', 'THEME', 'RECOGNITION', 'CEREMONY'])
export type ReminderAbout = v.InferOutput<typeof ReminderAbout>

/** What a short letter says of the things it is about; each has its sentence in `words.vi.ts`. */
export const NoticeWord = v.picklist(['TASK', 'DOCUMENT', 'RESOLUTION', 'DIRECTIVE', 'REVIEW_RETURNED', 'RATING', 'RATING_CORRECTED', 'RECONSIDERED', 'RECONSIDERATION_ASKED', 'COLLECTIVE_RETURNED', 'BALLOT', 'BALLOT_VOID', 'PROPOSAL_RAISED', 'PROPOSAL_ANSWERED', 'TASK_DUE', 'DOCUMENT_DUE', 'DIRECTIVE_DUE', 'REVIEW_DUE', 'MONTH_DUE', 'THEME_DUE', 'RECOGNITION_DUE', 'CEREMONY_DUE', 'DIGEST', 'WEEK', 'CELL_WEEK', 'WEEKS', 'REPORT', 'POSITION', 'POSITIONS', 'STAND_IN'])
export type NoticeWord = v.InferOutput<typeof NoticeWord>

/** One thing a letter is about: whose it is, which one member it concerns where it is theirs alone, and the last civil day for it; `from` is the day its term runs from, where that is what tells it from another. */
export const NoticeItem = v.object({ id: v.string(), orgId: v.string(), memberId: v.optional(v.string()), dueOn: v.optional(v.string()), from: v.optional(v.string()) })
export type NoticeItem = v.InferOutput<typeof NoticeItem>

/** A figure of a digest: so many, of how many where that is known. */
export const Figure = v.object({ of: v.picklist(['HELD', 'UNHELD', 'ANNOUNCED', 'ATTENDED', 'TASKS', 'REVIEWS', 'ADDRESSES']), count: v.number(), among: v.optional(v.number()) })
export type Figure = v.InferOutput<typeof Figure>

/** The week of a cell in counts: its next meeting (an instant) and what that lacks, or the month in which none is announced; tasks and how many people have them; what waits for an answer; last days ahead. */
export const CellWeek = v.object({
  meeting: v.optional(v.object({ startsAt: v.string(), noAgenda: v.boolean(), unanswered: v.number() })),
  unannounced: v.optional(v.string()),
  tasks: v.optional(v.object({ open: v.number(), owners: v.number(), late: v.number(), lateOwners: v.number() })),
  waiting: v.array(v.object({ of: Awaited, count: v.number() })),
  dues: v.array(v.object({ of: ReminderAbout, on: v.string(), count: v.number() })),
})
export type CellWeek = v.InferOutput<typeof CellWeek>
/** One body's part of a letter: its figures, or the week of a cell. */
export const Section = v.object({ orgId: v.string(), figures: v.array(Figure), cell: v.optional(CellWeek) })
export type Section = v.InferOutput<typeof Section>

/** The position a letter is about, from its first civil day to its last. */
export const Post = v.pick(Grant, ['role', 'from', 'to'])
export type Post = v.InferOutput<typeof Post>

/** One of the positions a letter to many is about: whose it is, where, and whether they only act for its holder. */
export const HolderPost = v.object({ ...Post.entries, memberId: v.string(), orgId: v.string(), standsIn: v.optional(v.literal(true)) })
export type HolderPost = v.InferOutput<typeof HolderPost>

/** Whom a reminder goes to: those who are asked, the leaders of their body, or those one level above it. */
export const RemindedParty = v.picklist(['ASKED', 'LEADERS', 'SUPERIOR'])
export type RemindedParty = v.InferOutput<typeof RemindedParty>

/** A short letter without names or titles, which stay in the system: what it says, of which things, with which figures, and who was reminded before on which civil day. `asks` says that it asks for something, and is needless once that was done; `until` is the last civil day on which it is of use, where no thing in it has a day; `span` is the day, month or year it speaks of, as people write it; of `posts` each reader is told their own. */
export const Notice = v.object({
  word: NoticeWord,
  items: v.array(NoticeItem),
  asks: v.optional(v.literal(true)),
  more: v.optional(v.number()),
  figures: v.optional(v.array(Figure)),
  sections: v.optional(v.array(Section)),
  span: v.optional(v.string()),
  until: v.optional(v.string()),
  post: v.optional(Post),
  posts: v.optional(v.array(HolderPost)),
  chain: v.optional(v.array(v.object({ to: RemindedParty, on: v.string() }))),
})
export type Notice = v.InferOutput<typeof Notice>
