import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { meetingNorms } from '@nen-nep/rules/packs/norms'
import type { Document } from '../document/schema.ts'
import { isHeld, type Meeting } from '../meeting/schema.ts'
import type { Minutes } from '../minutes/schema.ts'
import { preparationFacts } from '../preparation/rules.ts'
import type { PreparationRules } from '../preparation/schema.ts'
import type { Remarks } from '../remark/schema.ts'
import type { Session } from '../session/schema.ts'
import { clockWords, type ClockStep } from './words.vi.ts'

/** What the clock of one meeting is read from. */
export type Told = Readonly<{ meeting: Meeting; documents: readonly Document[]; rules: PreparationRules; remarks: Remarks | undefined; session: Session | undefined; minutes: Minutes | undefined; today: string }>
type Line = Readonly<{ step: ClockStep; dueOn: string; doneOn: string | undefined; isDone: boolean }>

const last = (days: readonly string[]) => days.toSorted().at(-1)
const dayOf = (instant: string | undefined) => (instant === undefined ? undefined : civilDayOf(instant))
const once = (step: ClockStep, dueOn: string, doneOn: string | undefined): Line => ({ step, dueOn, doneOn, isDone: doneOn !== undefined })
const allOf = (step: ClockStep, dueOn: string, moments: readonly (string | undefined)[]): Line => {
  const isDone = moments.length > 0 && !moments.includes(undefined)
  return { step, dueOn, isDone, doneOn: isDone ? last(moments.flatMap((one) => dayOf(one) ?? [])) : undefined }
}

function linesOf({ meeting, documents, rules, remarks, session, minutes }: Told): Line[] {
  const day = civilDayOf(meeting.startsAt)
  const { announcedBy, documentsBy } = preparationFacts(meeting, documents, rules)
  const within = addDays(day, meetingNorms.uploadDays)
  const papers = documents.filter(({ status }) => status !== 'WITHDRAWN').map((one) => (one.status === 'READY' ? one.readyAt : undefined))
  const asked = remarks?.remarks ?? []
  const signatures = minutes?.signatures ?? []
  return [
    once('INVITATION', announcedBy, 'openedAt' in meeting ? dayOf(meeting.openedAt) : undefined),
    allOf('DOCUMENTS', documentsBy, papers),
    ...(asked.length > 0 ? [allOf('REMARKS', day, asked.map(({ preparedAt }) => preparedAt))] : []),
    { step: 'SCORE', dueOn: day, isDone: session?.entered !== undefined || (isHeld(meeting) && meeting.score !== undefined), doneOn: undefined },
    once('MINUTES', day, dayOf(minutes?.readBackAt)),
    allOf('SIGNATURES', within, [signatures[0]?.at, signatures[1]?.at]),
    once('RESOLUTION', within, session?.issuedOn),
  ]
}

function stateOf({ dueOn, doneOn, isDone }: Line, today: string) {
  if (isDone) return doneOn !== undefined && doneOn > dueOn ? 'DONE_LATE' : 'DONE'
  if (dueOn < today) return 'LATE'
  return dueOn === today ? 'TODAY' : 'WAITING'
}

/** The way of a meeting's papers from invitation to resolution (N12): what is due when, what is there, and what must still be out tonight. Days before by the cell's own rules; score and read-back on the evening (guidance 42-HD/BTCTW), signatures and resolution within two days (directive 50-CT/TW). */
export function clockOf(told: Told) {
  const steps = linesOf(told).map((line) => ({ step: line.step, text: clockWords[line.step], dueOn: line.dueOn, ...(line.doneOn === undefined ? {} : { doneOn: line.doneOn }), state: stateOf(line, told.today) }))
  const missing = steps.filter(({ state }) => state === 'LATE' || state === 'TODAY')
  return { meetingId: told.meeting.id, today: told.today, steps, tonight: missing.map(({ step }) => step), onTime: steps.every(({ state }) => state !== 'LATE' && state !== 'DONE_LATE') }
}
