import { addMonths } from '../dates/arithmetic.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import { membershipNorms } from '../packs/norms.ts'
import type { MembershipNorms } from '../packs/schema.ts'
import { acts, isOpenTo, type MembershipAct, type State } from './acts.ts'

/** One line of a membership's history, as far as rules read it. `decidedOn` is the day of the decision where the change took effect later (at the ceremony). */
export type Line = State & Readonly<{ type: string; on: PlainDate; decidedOn?: PlainDate | undefined }>
/** Somebody's membership over time: what stands, and every line of its history in order. `admittedOn` is the day of the admission decision, `ceremonyOn` that of the ceremony where no line of the history tells it. */
export type Life = State & Readonly<{ history: readonly Line[]; admittedOn?: PlainDate | undefined; ceremonyOn?: PlainDate | undefined }>
/** An act as it is asked for: its civil day, the decision's number and day. */
export type Asked = Readonly<{ act: MembershipAct; on: PlainDate; decidedOn?: PlainDate | undefined; decisionNo?: string | undefined }>

/** Why an act cannot be done; `day` is the first day on which it can, where there is one. */
export type Objection = Readonly<{ code: 'not-open' | 'future' | 'before-last' | 'decision-missing' | 'probation-running' | 'too-soon' | 'once-only' | 'decided-after'; day?: PlainDate }>

const HAS_LEFT: readonly State['status'][] = ['STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED']
/** Whether a status is one of those who left. */
export const hasLeft = ({ status }: Pick<State, 'status'>) => HAS_LEFT.includes(status)

/** The line with which somebody left who is still gone; nothing while they belong. */
export function leavingLine({ history }: Pick<Life, 'history'>): Line | undefined {
  const stayed = history.findLastIndex((line) => !hasLeft(line))
  return history[stayed + 1]
}

/** The day of the ceremony from which the running probation counts: the last admission's; else what the record says; else, for want of better, the day of the decision. */
export function probationFrom({ history, ceremonyOn, admittedOn }: Life): PlainDate | undefined {
  return history.findLast(({ type }) => type === 'ADMITTED' || type === 'READMITTED')?.on ?? ceremonyOn ?? admittedOn
}

/** The day on which the probation ends, and from which, however late the cell considers it, somebody is a full member (208-QD/TW; 29 February ends on 28 February, Civil Code art. 148). */
export function probationEnd(life: Life, norms: MembershipNorms = membershipNorms): PlainDate | undefined {
  const from = probationFrom(life)
  return from === undefined ? undefined : addMonths(from, norms.probationMonths)
}

function recognisedTooSoon(life: Life, on: PlainDate, norms: MembershipNorms): Objection | undefined {
  const day = probationEnd(life, norms)
  return day !== undefined && on < day ? { code: 'probation-running', day } : undefined
}

function readmittedTooSoon(life: Life, decidedOn: PlainDate, norms: MembershipNorms): Objection | undefined {
  if (life.history.filter(({ type }) => type === 'READMITTED').length >= norms.readmissions) return { code: 'once-only' }
  const left = leavingLine(life)
  const day = left && addMonths(left.on, norms.readmissionMonths)
  return day !== undefined && decidedOn < day ? { code: 'too-soon', day } : undefined
}

function tooSoon(life: Life, { act, on, decidedOn = on }: Asked, norms: MembershipNorms): Objection | undefined {
  if (act === 'RECOGNISED') return recognisedTooSoon(life, on, norms)
  return act === 'READMITTED' ? readmittedTooSoon(life, decidedOn, norms) : undefined
}

function wrongDay({ history }: Life, { on, decidedOn }: Asked, today: PlainDate): Objection | undefined {
  if (on > today) return { code: 'future' }
  if (decidedOn !== undefined && decidedOn > on) return { code: 'decided-after', day: decidedOn }
  const last = history.at(-1)
  return last !== undefined && on < last.on ? { code: 'before-last', day: last.on } : undefined
}

/** What stands against an act, first reason first; nothing where it may be done. */
export function objection(life: Life, asked: Asked, today: PlainDate, norms: MembershipNorms = membershipNorms): Objection | undefined {
  if (!isOpenTo(asked.act, life)) return { code: 'not-open' }
  const day = wrongDay(life, asked, today)
  if (day) return day
  if (acts[asked.act].numbered && asked.decisionNo === undefined) return { code: 'decision-missing' }
  return tooSoon(life, asked, norms)
}
