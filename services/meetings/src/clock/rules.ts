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

const readyAt = (one: Document) => (one.status === 'READY' ? one.readyAt : undefined)
function before({ meeting, documents, rules, remarks }: Told, day: string): Line[] {
  const { announcedBy, documentsBy } = preparationFacts(meeting, documents, rules)
  const asked = remarks?.remarks ?? []
  return [
    once('INVITATION', announcedBy, 'openedAt' in meeting ? dayOf(meeting.openedAt) : undefined),
    allOf('DOCUMENTS', documentsBy, documents.filter(({ status }) => status !== 'WITHDRAWN').map(readyAt)),
    ...(asked.length > 0 ? [allOf('REMARKS', day, asked.map(({ preparedAt }) => preparedAt))] : []),
  ]
}
const isScored = ({ meeting, session }: Told) => session?.entered !== undefined || (isHeld(meeting) && meeting.score !== undefined)
function after(told: Told, day: string): Line[] {
  const within = addDays(day, meetingNorms.uploadDays)
  const [first, second] = told.minutes?.signatures ?? []
  return [
    { step: 'SCORE', dueOn: day, isDone: isScored(told), doneOn: undefined },
    once('MINUTES', day, dayOf(told.minutes?.readBackAt)),
    allOf('SIGNATURES', within, [first?.at, second?.at]),
    once('RESOLUTION', within, told.session?.issuedOn),
  ]
}
const linesOf = (told: Told) => [before, after].flatMap((part) => part(told, civilDayOf(told.meeting.startsAt)))

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
