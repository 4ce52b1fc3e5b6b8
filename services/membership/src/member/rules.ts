import { MembersRegistered, MemberUpdated, shortHash, type Grant, type MemberStatus, type Role } from '@nen-nep/contracts'
import { refusals, refuseMissing, type Act, type Caller, type Decision, type Tree } from '@nen-nep/service-kit'
import { holdsMembers } from '@nen-nep/contracts'
import type { Changes, Member, Registration } from './schema.ts'

export const refuse = refusals({
  'member.not-registrar': 'forbidden',
  'member.cell-unknown': 'invalid',
  'member.born-after-admission': 'invalid',
  'member.identity-taken': 'conflict',
})

const PRESENT: readonly MemberStatus[] = ['PROBATIONARY', 'OFFICIAL']
/** Whether somebody stands on their cell's roster: probationary or official, and not gone. */
export const isOnRoster = ({ status }: Pick<Member, 'status'>) => PRESENT.includes(status)

/** The roles a member holds in their own cell. */
export const rolesIn = ({ positions }: Pick<Member, 'positions'>, orgId: string): Role[] => positions.filter((position) => position.orgId === orgId).map(({ role }) => role)

/** Everything a member's positions let them do, and their membership of the cell; nothing once they have left the party. */
export function grantsOf(member: Member): Grant[] {
  if (!isOnRoster(member)) return []
  const held = member.positions.map(({ role, orgId, from, to }) => ({ role, orgId, from, ...(to === undefined ? {} : { to }) }))
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
  checkDates(registration)
  const id = `mem_${shortHash(8, 'member', act.key ?? '')}`
  return { next: { ...registration, id, since: registration.since ?? act.at.slice(0, 10) }, facts: [MembersRegistered({ members: [{ memberId: id, cellId: registration.cellId }] })] }
}

/** Changes what the registry holds of a member; membership itself (status, cell) changes by acts of their own. */
export function edit(member: Member, changes: Changes, caller: Caller): Decision<Member> {
  if (!mayKeep(caller, member.cellId)) return refuse('member.not-registrar')
  const next = { ...member, ...changes, name: changes.name ?? member.name }
  checkDates(next)
  return { next, facts: [MemberUpdated({ memberId: member.id, cellId: member.cellId })] }
}
