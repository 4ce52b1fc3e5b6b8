import { partyAge, partyAgeFrom } from '@nen-nep/rules/membership/index'
import type { Caller } from '@nen-nep/service-kit'
import { nextDue, type Asked } from '../due/next.ts'
import { mayKeep } from './rules.ts'
import type { Member } from './schema.ts'

const mask = (value: string | undefined) => (value === undefined ? undefined : `${'•'.repeat(Math.max(0, value.length - 3))}${value.slice(-3)}`)

/** A record as screens show it: of a restriction that it stands, and since when; its reason is for the person's own export. Why a position ended, a membership changed or somebody is away is not theirs to show. */
export function shown({ processing, positions, standIns, history, ...member }: Member) {
  const terms = { positions: positions.map(({ ended: _ended, ...term }) => term), ...(standIns ? { standIns: standIns.map(({ reason: _reason, ended: _ended, ...term }) => term) } : {}) }
  const changes = history.map(({ type, on, decidedOn, cellId, status, flags, hostId, unit, decisionNo }) => ({ type, on, decidedOn, cellId, status, flags, hostId, unit, decisionNo }))
  return { ...masked(member), ...terms, history: changes, ...(processing?.restricted ? { restrictedSince: processing.at } : {}) }
}

/** A member as lists and screens show them: numbers and addresses masked, since phones are read over shoulders. */
export function masked<T extends Partial<Pick<Member, 'citizenId' | 'cardNumber' | 'phone' | 'email'>>>({ citizenId, cardNumber, phone, email, ...open }: T) {
  const [user = '', host = ''] = (email ?? '').split('@')
  return { ...open, citizenId: mask(citizenId), cardNumber: mask(cardNumber), phone: mask(phone), email: email === undefined ? undefined : `${user.slice(0, 1)}•••@${host}` }
}

const hidden = { note: undefined, concurrentPost: undefined, birthDate: undefined, history: undefined, admission: undefined, awards: undefined, otherNames: undefined, dossierNumber: undefined, schooling: undefined, ceremonyOn: undefined, signedOutAt: undefined, restrictedSince: undefined }

/** What a change of positions answers with: who holds what, and nothing else of their record. */
export function termsShown(member: Member) {
  const { id, name, cellId, positions, standIns } = shown(member)
  return { id, name, cellId, positions, standIns }
}

/** Whether a reader has the whole masked record of a member: the person, and those who keep the cell's registry. */
export const seesWhole = (caller: Caller, { id, cellId }: Pick<Member, 'id' | 'cellId'>) => caller.id === id || mayKeep(caller, cellId)

/** A record as its keepers and its own person see it: with the term that runs for it, and the whole years of party age. */
export function recordShown(member: Member, asked: Asked) {
  const from = member.status === 'OFFICIAL' ? partyAgeFrom(member) : undefined
  return { ...shown(member), nextDue: nextDue(member, asked), ...(from === undefined ? {} : { partyAge: partyAge(from, asked.today) }) }
}

/** What a change of status answers with: all that it is about, and nothing else of the record, since the level above may decide it without keeping the record. */
export function statusShown(member: Member, asked: Asked) {
  const { id, name, cellId, status, flags, since, history, positions, admittedOn, ceremonyOn, officialOn, nextDue: next, partyAge: age } = { partyAge: undefined, ...recordShown(member, asked) }
  return { id, name, cellId, status, flags, since, history, positions, admittedOn, ceremonyOn, officialOn, nextDue: next, partyAge: age }
}

/** A member as one reader sees them: the whole masked record for the person and those who keep the cell's registry; for fellow members and other superiors the card alone, without notes, other posts and the day of birth (domain §10.6). */
export function shownTo(caller: Caller, member: Member, asked: Asked) {
  if (seesWhole(caller, member)) return recordShown(member, asked)
  return { ...shown(member), ...hidden }
}
