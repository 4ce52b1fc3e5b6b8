import * as v from 'valibot'
import { PlainDate } from '../dates/plain-date.ts'
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../dates/working-days.ts'

/** How long a transfer may take, in working days: from the day it was sent until it is received, and from the day its letter was issued until that is presented; `remind` are the days left at which both sides are told. */
export const TransferTerms = v.object({ from: PlainDate, citation: v.string(), receive: v.number(), present: v.number(), remind: v.array(v.number()) })
export type TransferTerms = v.InferOutput<typeof TransferTerms>

/**
 * The terms by the day from which they are in force. Configuration: regulation 294 is reported with 60 working days;
 * on 208 one question bank says 60, another 30, and until its text is at hand the stricter is kept.
 */
export const shippedTransferTerms: readonly TransferTerms[] = [
  { from: '2025-05-26', citation: '294-QĐ/TW (26/5/2025), derived material', receive: 60, present: 30, remind: [10, 3, 0] },
  { from: '2026-07-26', citation: '208-QĐ/TW (26/7/2026), derived material; 30 or 60 working days', receive: 30, present: 30, remind: [10, 3, 0] },
]

const FIRST: TransferTerms = { from: '0001-01-01', citation: '', receive: 60, present: 30, remind: [] }
/** The terms in force on a civil day; before the first ones known, those. */
export const transferTermsOn = (day: PlainDate, all: readonly TransferTerms[] = shippedTransferTerms): TransferTerms =>
  all.findLast(({ from }) => from <= day) ?? all[0] ?? FIRST

/** The last civil day on which a transfer sent that day may be received. */
export const receiveBy = (sentOn: PlainDate, calendar: WorkingCalendar, terms = transferTermsOn(sentOn)) => addWorkingDays(sentOn, terms.receive, calendar)
/** The last civil day on which a letter issued that day may be presented. */
export const presentBy = (issuedOn: PlainDate, calendar: WorkingCalendar, terms = transferTermsOn(issuedOn)) => addWorkingDays(issuedOn, terms.present, calendar)

/** The reminder that is due: the fewest days left of those that have come, where it was not told before (`told`); nothing otherwise, nor after the last day. */
export function reminderDue({ today, dueOn, told }: Readonly<{ today: PlainDate; dueOn: PlainDate; told?: number | undefined }>, { remind }: Pick<TransferTerms, 'remind'>, calendar: WorkingCalendar): number | undefined {
  if (today > dueOn) return undefined
  const left = workingDaysBetween(today, dueOn, calendar)
  const come = remind.filter((days) => left <= days).sort((a, b) => a - b)[0]
  return come !== undefined && (told === undefined || come < told) ? come : undefined
}
