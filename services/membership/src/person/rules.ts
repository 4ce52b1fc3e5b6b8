import { PersonExportRequested, ProcessingRestricted } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { dueOn } from '@nen-nep/rules/person/index'
import { endOf } from '@nen-nep/rules/retention/index'
import { refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { placesOf } from '../member/places.ts'
import type { Member } from '../member/schema.ts'
import { exportId, holders, type Asking, type PersonExport, type Restricting } from './schema.ts'

export const refuse = refusals({
  'person.not-allowed': 'forbidden',
  'person.needs-reason': 'invalid',
  'restriction.not-officer': 'forbidden',
  'restriction.own': 'forbidden',
  'restriction.standing': 'conflict',
  'restriction.none': 'conflict',
})

const calendar = workingCalendar(shippedHolidays)

/** Asks for everything held on a person: they themselves, or the officer with a reason. */
export function askExport(member: Member, { reason }: Asking, caller: Caller, act: Act): Decision<PersonExport> {
  const { id: memberId, cellId } = member
  if (caller.id !== memberId && !caller.may('register', cellId)) return refuse('person.not-allowed')
  if (caller.id !== memberId && reason === undefined) return refuse('person.needs-reason')
  const today = civilDayOf(act.at)
  const id = exportId(memberId, today)
  const next = { id, memberId, cellId, by: caller.id, ...(reason === undefined ? {} : { reason }), askedAt: act.at, dueOn: dueOn('ACCESS', today, calendar), parts: {}, state: 'REQUESTED' as const }
  return { next, facts: [PersonExportRequested({ requestId: id, memberId, ...placesOf(member), ...(member.formerly === undefined ? {} : { formerly: member.formerly }) })] }
}

type Part = PersonExport['parts'][string]
/** Takes one service's part; the same part again changes nothing, and who hands in late to a finished export is not heard. */
export function takePart(before: PersonExport, service: string, part: Part): Decision<PersonExport> | undefined {
  if (before.state !== 'REQUESTED' || before.parts[service] !== undefined) return undefined
  return { next: { ...before, parts: { ...before.parts, [service]: part } }, facts: [] }
}
export const isWhole = ({ parts }: PersonExport) => holders.every((service) => parts[service] !== undefined)

/** Everything is gathered: it may be fetched until its days of grace are over. */
export const finish = (before: PersonExport, files: Readonly<{ data: string; page: string }>, at: string): Decision<PersonExport> | undefined =>
  before.state === 'REQUESTED' ? { next: { ...before, ...files, state: 'READY', readyAt: at, expiresAt: endOf('personExport', at) }, facts: [] } : undefined

/** Its days are over, or it never came together. What it was stays, what was in it goes. */
export function expire({ id, memberId, cellId, by, reason, askedAt, dueOn: due, parts }: PersonExport, at: string): Decision<PersonExport> {
  return { next: { id, memberId, cellId, by, ...(reason === undefined ? {} : { reason }), askedAt, dueOn: due, parts, state: 'EXPIRED', expiredAt: at }, facts: [] }
}

/** Who may know of an export at all: the person, and the officer who keeps the registry. */
export const mayKnow = (caller: Caller, { memberId, cellId }: Pick<PersonExport, 'memberId' | 'cellId'>) => caller.id === memberId || caller.may('register', cellId)

type Wanted = Restricting & Readonly<{ restricted: boolean }>
/** Restricts the processing of a member's data, or lifts that: the officer, with a reason, and never about themselves. */
export function restrict(member: Member, { restricted, reason }: Wanted, caller: Caller, act: Act): Decision<Member> {
  if (!caller.may('register', member.cellId)) return refuse('restriction.not-officer')
  if (caller.id === member.id) return refuse('restriction.own')
  if ((member.processing?.restricted ?? false) === restricted) return refuse(restricted ? 'restriction.standing' : 'restriction.none')
  return { next: { ...member, processing: { restricted, by: caller.id, at: act.at, reason } }, facts: [ProcessingRestricted({ memberId: member.id, restricted })] }
}
