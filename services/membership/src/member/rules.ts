import { MembersRegistered, shortHash, type Role } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refusals, refuseMissing, type Act, type Caller, type Decision, type Tree } from '@nen-nep/service-kit'
import { holdsMembers } from '@nen-nep/contracts'
import { mayName } from '../position/reach.ts'
import { updated } from './facts.ts'
import { beginning, isPresent } from './history.ts'
import { REASON_LETTERS, saysSomething } from './reason.ts'
import { isOver, type Changes, type Member, type Registration, type Revealing } from './schema.ts'

export const refuse = refusals({
  'member.not-own-sign-in': 'forbidden',
  'member.not-registrar': 'forbidden',
  'member.cell-unknown': 'invalid',
  'member.position-out-of-reach': 'forbidden',
  'member.born-after-admission': 'invalid',
  'member.identity-taken': 'conflict',
  'member.number-refused': 'conflict',
  'member.too-many-numbers': 'too-many',
  'member.not-revealer': 'forbidden',
  'member.reason-required': 'invalid',
  'member.merged': 'gone',
  'member.left': 'conflict',
  'member.restricted': 'conflict',
})

/** Whether only what the law asks for may be done with somebody's data (law 91/2025/QH15): no mail, no file that writes their record or takes their numbers out. What an officer does by hand, for the person's own sake, stays possible. */
export const isRestricted = ({ processing }: Pick<Member, 'processing'>) => processing?.restricted === true

/** Whether somebody stands on their cell's roster: probationary or official, not gone, and not a second record of somebody. */
export const isOnRoster = (member: Pick<Member, 'status' | 'flags' | 'outside' | 'merged'>) => isPresent(member) && member.merged === undefined

/** The roles a member holds in their own cell. */
export const rolesIn = ({ positions }: Pick<Member, 'positions'>, orgId: string): Role[] => positions.filter((position) => position.orgId === orgId && !isOver(position)).map(({ role }) => role)

export { grantsOf } from './grants.ts'

/** Refuses whoever does not keep a cell's registry: by name where they see the cell, as unknown where they do not. */
export function checkKeeper(caller: Caller, cellId: string): void {
  if (mayKeep(caller, cellId)) return
  if (!caller.may('see', cellId)) refuseMissing()
  refuse('member.not-registrar')
}

/** The office that keeps the registry writes a member; a cell's own secretary keeps that cell's. */
export const mayKeep = (caller: Caller, cellId: string) => caller.may('register', cellId) || caller.may('lead', cellId)

function checkDates({ birthDate, admittedOn }: Pick<Member, 'birthDate' | 'admittedOn'>): void {
  if (birthDate !== undefined && admittedOn !== undefined && admittedOn <= birthDate) refuse('member.born-after-admission', { birthDate, admittedOn })
}

/** Enters a person in the cell that now holds them. Refuses an organisation that holds no members itself. */
export function register(registration: Registration, { tree, caller, act }: { tree: Tree; caller: Caller; act: Act }): Decision<Member> {
  const cell = tree.node(registration.cellId)
  checkKeeper(caller, registration.cellId)
  if (!cell || !holdsMembers(cell.type)) return refuse('member.cell-unknown', { id: registration.cellId })
  const beyond = registration.positions.find((position) => !mayName({ caller, tree }, position))
  if (beyond) return refuse('member.position-out-of-reach', { role: beyond.role })
  checkDates(registration)
  const id = `mem_${shortHash(8, 'member', act.key ?? '')}`
  const since = registration.since ?? civilDayOf(act.at)
  const history = [beginning(registration, { type: 'REGISTERED', on: since, by: act.by, at: act.at })]
  return { next: { ...registration, id, since, history }, facts: [MembersRegistered({ members: [{ memberId: id, cellId: registration.cellId }] })] }
}

/** The first instant whose sign-ins count again: the issuers tell sign-ins by whole seconds. */
export const nextSecond = (at: string) => new Date((Math.floor(Date.parse(at) / 1000) + 1) * 1000).toISOString()

/** Ends every sign-in of a member, on whatever device: by themselves, or by who keeps their record when a phone is lost. */
export function signOutEverywhere(member: Member, caller: Caller, act: Act): Decision<Member> {
  if (caller.id !== member.id && !mayKeep(caller, member.cellId)) return refuse('member.not-own-sign-in')
  return { next: { ...member, signedOutAt: nextSecond(act.at) }, facts: [updated(member)] }
}

/** Changes what the registry holds of a member; membership itself (status, cell) changes by acts of their own. */
export function edit(member: Member, changes: Changes, caller: Caller): Decision<Member> {
  if (!mayKeep(caller, member.cellId)) return refuse('member.not-registrar')
  if (member.merged) return refuse('member.merged', { into: member.merged.into })
  const next = { ...member, ...changes, name: changes.name ?? member.name }
  checkDates(next)
  return { next, facts: [updated(member)] }
}

/** The values somebody asks to see whole: the leaders of the cell and the registry's officers with a reason, everybody their own. */
export function reveal(member: Member, { fields, reason = '' }: Revealing, caller: Caller) {
  const isOwn = caller.id === member.id
  if (!isOwn && !caller.may('reveal', member.cellId)) return refuse('member.not-revealer')
  if (!isOwn && !saysSomething(reason)) return refuse('member.reason-required', { letters: REASON_LETTERS })
  return Object.fromEntries(fields.map((field) => [field, member[field]]))
}
