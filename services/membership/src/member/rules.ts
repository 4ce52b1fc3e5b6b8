import { MembersRegistered, MemberUpdated, shortHash, type Grant, type Role } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refusals, refuseMissing, type Act, type Caller, type Decision, type Tree } from '@nen-nep/service-kit'
import { holdsMembers } from '@nen-nep/contracts'
import { mayName } from '../position/reach.ts'
import { beginning, isPresent } from './history.ts'
import { isOver, type Changes, type Member, type Position, type Registration, type Revealing, type StandIn } from './schema.ts'

export const refuse = refusals({
  'member.not-own-sign-in': 'forbidden',
  'member.not-registrar': 'forbidden',
  'member.cell-unknown': 'invalid',
  'member.position-out-of-reach': 'forbidden',
  'member.born-after-admission': 'invalid',
  'member.identity-taken': 'conflict',
  'member.not-revealer': 'forbidden',
  'member.reason-required': 'invalid',
})

/** Whether somebody stands on their cell's roster: probationary or official, and not gone. */
export const isOnRoster = isPresent

/** The roles a member holds in their own cell. */
export const rolesIn = ({ positions }: Pick<Member, 'positions'>, orgId: string): Role[] => positions.filter((position) => position.orgId === orgId && !isOver(position)).map(({ role }) => role)

/** Everything a member's positions and stand-ins let them do, and their membership of the cell; nothing once they have left the party. */
export function grantsOf(member: Member): Grant[] {
  if (!isOnRoster(member)) return []
  const terms: readonly (Position | StandIn)[] = [...member.positions, ...(member.standIns ?? [])]
  const held = terms.filter((term) => !isOver(term)).map((term) => {
    const { role, orgId, from, to } = term
    return { role, orgId, from, ...(to === undefined ? {} : { to }), ...('standsInFor' in term ? { standsInFor: term.standsInFor } : {}) }
  })
  return [{ role: 'MEMBER', orgId: member.cellId, from: member.since }, ...held]
}

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
  return { next: { ...member, signedOutAt: nextSecond(act.at) }, facts: [MemberUpdated({ memberId: member.id, cellId: member.cellId })] }
}

/** Changes what the registry holds of a member; membership itself (status, cell) changes by acts of their own. */
export function edit(member: Member, changes: Changes, caller: Caller): Decision<Member> {
  if (!mayKeep(caller, member.cellId)) return refuse('member.not-registrar')
  const next = { ...member, ...changes, name: changes.name ?? member.name }
  checkDates(next)
  return { next, facts: [MemberUpdated({ memberId: member.id, cellId: member.cellId })] }
}

/** A reason says something: at least so many letters, whatever stands between them. */
export const lettersWanted = 10
export const saysWhy = (reason: string) => (reason.match(/\p{L}/gu)?.length ?? 0) >= lettersWanted

/** The values somebody asks to see whole: the leaders of the cell and the registry's officers with a reason, everybody their own. */
export function reveal(member: Member, { fields, reason = '' }: Revealing, caller: Caller) {
  const isOwn = caller.id === member.id
  if (!isOwn && !caller.may('reveal', member.cellId)) return refuse('member.not-revealer')
  if (!isOwn && !saysWhy(reason)) return refuse('member.reason-required', { letters: lettersWanted })
  return Object.fromEntries(fields.map((field) => [field, member[field]]))
}
