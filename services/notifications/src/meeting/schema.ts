import { MeetingKind } from '@nen-nep/contracts'
import * as v from 'valibot'

const when = { v: v.number(), startsAt: v.string(), venue: v.string(), minutesPlanned: v.number() }

/** What we have heard of an announced meeting, each part at the version that told it: news may come in any order. */
export const Meeting = v.object({
  meetingId: v.string(),
  cellId: v.string(),
  heardAt: v.string(),
  opened: v.optional(v.object({ ...when, at: v.optional(v.string()), kind: MeetingKind, agenda: v.array(v.string()), notify: v.boolean(), invited: v.array(v.string()) })),
  moved: v.optional(v.object(when)),
  postponed: v.optional(v.object({ v: v.number() })),
  cancelled: v.optional(v.object({ v: v.number() })),
  closed: v.optional(v.object({ v: v.number() })),
  /** The soonest it was ever to begin, as far as was heard. */
  soonest: v.optional(v.string()),
  rounds: v.array(v.string()),
})
export type Meeting = v.InferOutput<typeof Meeting>

export const Answer = v.object({ attending: v.boolean() })
