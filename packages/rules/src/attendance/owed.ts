import * as v from 'valibot'
import { PlainDate } from '../dates/index.ts'

/** Days from `from` up to but not including `until`; without `until` it still lasts. Half-open, so that a transfer counts in exactly one cell. */
export const Span = v.object({ from: PlainDate, until: v.optional(PlainDate) })
export type Span = v.InferOutput<typeof Span>

const Spans = v.optional(v.array(Span), [])

/**
 * A member as one cell knows them over time. `inCell`: belonging to this cell; `here`: temporarily here from another cell;
 * `away`: temporarily at another cell or abroad; `officialFrom`: the day from which they are an official member.
 */
export const MemberHistory = v.object({
  memberId: v.string(),
  inCell: v.array(Span),
  officialFrom: v.optional(PlainDate),
  exempt: Spans,
  suspended: Spans,
  inTransit: Spans,
  away: Spans,
  here: Spans,
})
export type MemberHistory = v.InferOutput<typeof MemberHistory>

export type NotOwed = 'NOT_IN_CELL' | 'EXEMPT' | 'SUSPENDED' | 'IN_TRANSIT' | 'AWAY'

/** What a member is in a cell on a day: whether they owe a meeting held then, why not, and whether they are an official member. */
export type Standing = Readonly<{ owed: boolean; reason: NotOwed | null; official: boolean; host: boolean }>

/** Whether any span covers the day. */
export const covers = (spans: readonly Span[], on: PlainDate) => spans.some(({ from, until }) => from <= on && (until === undefined || on < until))

function reasonOf(history: MemberHistory, on: PlainDate): NotOwed | null {
  const member = covers(history.inCell, on)
  const here = covers(history.here, on)
  if (!member && !here) return 'NOT_IN_CELL'
  if (covers(history.exempt, on)) return 'EXEMPT'
  if (covers(history.suspended, on)) return 'SUSPENDED'
  if (covers(history.inTransit, on)) return 'IN_TRANSIT'
  return covers(history.away, on) && !here ? 'AWAY' : null
}

/** The standing of a member in the cell on a day. Probationary members owe meetings too; whoever joins later owes nothing before (N1). `host`: here only for a time. */
export function standingOn(history: MemberHistory, on: PlainDate): Standing {
  const reason = reasonOf(history, on)
  const official = history.officialFrom !== undefined && history.officialFrom <= on
  return { owed: reason === null, reason, official, host: !covers(history.inCell, on) && covers(history.here, on) }
}

/** Everyone who owes the cell a meeting held on the day, by id in roster order. */
export const owedOn = (roster: readonly MemberHistory[], on: PlainDate) =>
  roster.filter((history) => standingOn(history, on).owed).map(({ memberId }) => memberId)
