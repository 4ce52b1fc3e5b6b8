import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { isCells, isMeasureFor, lapsesOn, type Measure } from '@nen-nep/rules/membership/index'
import { classificationFor } from '@nen-nep/rules/secrecy/index'
import { askSecrecy, isOwnAffair, noted, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { REASON_LETTERS, saysSomething } from '../member/reason.ts'
import type { Member } from '../member/schema.ts'
import { disciplineId, type Discipline, type Disciplining } from './schema.ts'

export const refuse = refusals({
  'discipline.own': 'forbidden',
  'discipline.not-handler': 'forbidden',
  'discipline.not-cells': 'forbidden',
  'discipline.not-for-status': 'conflict',
  'discipline.future': 'invalid',
  'discipline.before-membership': 'invalid',
  'discipline.state-secret': 'forbidden',
  'discipline.reason-required': 'invalid',
})

/** Refuses whoever does not handle discipline in a cell: those who decide over it, and for a reprimand or warning its own leaders (296-QD/TW). Administrators do not; nobody their own. */
export function demandHandler(caller: Caller, { id, cellId }: Member, measure: Measure): void {
  if (isOwnAffair(caller, id)) refuse('discipline.own')
  if (caller.may('decide', cellId)) return
  if (!caller.may('lead', cellId)) refuse('discipline.not-handler')
  if (!isCells(measure)) refuse('discipline.not-cells')
}

function demandDay({ history }: Member, on: string, today: string): void {
  if (on > today) refuse('discipline.future')
  const first = history.find(({ status }) => status !== 'CANDIDATE')
  if (first?.type === 'ADMITTED' && on < first.on) refuse('discipline.before-membership', { day: first.on })
}

/** Records a measure (296-QD/TW). A state secret never enters; marked words in the subject are asked about. No event tells of it. */
export function discipline(member: Member, { classification, secrecyConfirmed, ...stated }: Disciplining, act: Act): Decision<Discipline> {
  const { measure, on, subject } = stated
  const ruling = classificationFor(classification)
  if (!ruling.allowed) return refuse('discipline.state-secret', { source: ruling.source })
  if (!isMeasureFor(measure, member.status)) return refuse('discipline.not-for-status', { measure, status: member.status })
  demandDay(member, on, civilDayOf(act.at))
  const secrecy = askSecrecy([{ pointer: '/subject', text: subject }], secrecyConfirmed, act)
  const id = disciplineId(member.id, shortHash(12, 'discipline', act.key ?? ''))
  return { next: { id, memberId: member.id, cellId: member.cellId, ...stated, classification: ruling.level, ...noted(secrecy), by: act.by, at: act.at }, facts: [] }
}

/** Refuses whoever may not read somebody's disciplines: the person may, and with a reason those who lead the cell or decide over it. */
export function demandReader(caller: Caller, { id, cellId }: Member, reason: string): void {
  if (caller.id === id) return
  if (!caller.may('reveal', cellId) && !caller.may('decide', cellId)) refuse('discipline.not-handler')
  if (!saysSomething(reason)) refuse('discipline.reason-required', { letters: REASON_LETTERS })
}

/** A measure as it is read: with the day it lapses, and whether it still stands. */
export function shownOn({ secrecy: _secrecy, by: _by, at: _at, ...open }: Discipline, today: string) {
  const lapses = lapsesOn(open.measure, open.on)
  return { ...open, lapsesOn: lapses, inForce: lapses === undefined || today < lapses }
}
