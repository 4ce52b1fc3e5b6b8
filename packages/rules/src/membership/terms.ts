import type { MemberStatus } from '@nen-nep/contracts'
import * as v from 'valibot'
import { addDays, addMonths, daysBetween } from '../dates/arithmetic.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../dates/working-days.ts'
import { membershipNorms } from '../packs/norms.ts'
import type { MembershipNorms } from '../packs/schema.ts'
import { leavingLine, probationFrom, type Life } from './judge.ts'
import { messages } from './messages.vi.ts'

/** What a membership waits for by law. */
export const DueKind = v.picklist(['CEREMONY', 'RECOGNITION', 'CERTIFICATE', 'STRIKING_OFF_APPEAL'])
export type DueKind = v.InferOutput<typeof DueKind>
/** A term that runs, and the day it runs from. */
export type Clock = Readonly<{ kind: DueKind; from: PlainDate }>
/** A term with its days. `opensOn`: not to be done before; `dueOn`: the last day, always a working day; `lapses`: a right that is gone afterwards, and nothing overdue. `certain` is false where the year's days off are not announced yet. */
export type Due = Clock & Readonly<{ opensOn?: PlainDate; dueOn: PlainDate; lapses: boolean; certain: boolean }>

/** What terms are read from, beside the history: the running admission's certificate and approval. */
export type Waiting = Life & Readonly<{ certificateOn?: PlainDate | undefined; approvedOn?: PlainDate | undefined }>

const clock = (kind: DueKind, from: PlainDate | undefined): Clock[] => (from === undefined ? [] : [{ kind, from }])

const running: Readonly<Partial<Record<MemberStatus, (life: Waiting) => Clock[]>>> = {
  CANDIDATE: ({ approvedOn, certificateOn }) => (approvedOn === undefined ? clock('CERTIFICATE', certificateOn) : clock('CEREMONY', approvedOn)),
  PROBATIONARY: (life) => clock('RECOGNITION', probationFrom(life)),
  STRUCK_OFF: (life) => clock('STRIKING_OFF_APPEAL', leavingLine(life)?.on),
}
/** The terms that run for somebody. */
export const clocksOf = (life: Waiting): Clock[] => running[life.status]?.(life) ?? []

/** The last working day on or before a day: what lapses on a day off must be done before it. */
const workedBefore = (day: PlainDate, calendar: WorkingCalendar): PlainDate => (calendar.isWorkingDay(day) ? day : addWorkingDays(day, -1, calendar))

type Days = Readonly<{ opensOn?: PlainDate; dueOn: PlainDate; lapses: boolean }>
function daysOf({ kind, from }: Clock, calendar: WorkingCalendar, norms: MembershipNorms): Days {
  switch (kind) {
    case 'CEREMONY':
      return { dueOn: addWorkingDays(from, norms.ceremonyWorkingDays, calendar), lapses: false }
    case 'RECOGNITION': {
      const opensOn = addMonths(from, norms.probationMonths)
      return { opensOn, dueOn: addWorkingDays(opensOn, norms.recognitionWorkingDays, calendar), lapses: false }
    }
    case 'CERTIFICATE':
      return { dueOn: workedBefore(addMonths(from, norms.certificateMonths), calendar), lapses: false }
    case 'STRIKING_OFF_APPEAL':
      return { dueOn: addWorkingDays(from, norms.appealWorkingDays, calendar), lapses: true }
  }
}

/** The days of a running term. */
export function dueOf(one: Clock, calendar: WorkingCalendar, norms: MembershipNorms = membershipNorms): Due {
  const days = daysOf(one, calendar, norms)
  return { ...one, ...days, certain: calendar.certaintyOf(days.dueOn) === 'ANNOUNCED' }
}

/** A term as people read it: days left (negative: days over), and the sentence. */
export type Told = Due & Readonly<{ days: number; overdue: boolean; sentence: string }>

/** Whether there is still something to do about a term: a right that lapsed asks for nothing. */
export const isRunning = ({ lapses, dueOn }: Due, today: PlainDate) => !lapses || today <= dueOn

/** Says of a term how many days are left, or how many it is over. */
export function tellDue(due: Due, name: string, today: PlainDate): Told {
  const days = daysBetween(today, due.dueOn)
  const what = messages.what[due.kind](name)
  const opens = due.opensOn !== undefined && today < due.opensOn ? due.opensOn : undefined
  return { ...due, days, overdue: days < 0, sentence: days < 0 ? messages.over(-days, what, due.dueOn) : messages.left({ days, what, lateFrom: addDays(due.dueOn, 1), opens }) }
}
