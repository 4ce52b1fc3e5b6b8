import { recognitionOf } from '../due/next.ts'
import { hostedSince } from '../member/history.ts'
import type { Member } from '../member/schema.ts'
import { besideGrants, grantsOf } from '../member/grants.ts'
import { isOnRoster, rolesIn } from '../member/rules.ts'
import type { CellRoster, RosterEntry } from './schema.ts'

type Versioned = Readonly<{ state: Member; version: number }>
type Held = Pick<Member, 'flags' | 'since' | 'history' | 'hostId'>

/** A member as one roster shows them: their host has them for a time, since the day it took them; to their own cell they are away. */
const standingIn = (cellId: string, member: Held) =>
  member.hostId === cellId
    ? { flags: [...member.flags.filter((flag) => flag !== 'temporaryAway'), 'temporaryHere' as const], since: hostedSince(member) }
    : { flags: [...member.flags], since: member.since }

/** A member's line in the roster of a cell: the one that counts them, or their host. */
export function entryOf(cellId: string, { state, version }: Versioned): RosterEntry {
  const { id, name, status, admittedOn, sex, birthDate, email, phone } = state
  const atHome = state.cellId === cellId ? { recognition: recognitionOf(state), unit: state.unit } : {}
  return { id, name, status, ...standingIn(cellId, state), roles: rolesIn(state, cellId), admittedOn, sex, bornIn: birthDate === undefined ? undefined : Number(birthDate.slice(0, 4)), email, phone, version, grants: grantsOf(state), ...besideGrants(state), ...atHome }
}

/** The roster after its members were read again: those who belong, or are lent to the cell, stand in it as they are now, those who left are gone; nothing when nothing changed. */
export function nextRoster(cellId: string, before: CellRoster | undefined, read: readonly Versioned[]): { roster: CellRoster; changed: RosterEntry[] } | undefined {
  const standing = new Map((before?.entries ?? []).map((entry) => [entry.id, entry]))
  const belongs = ({ state }: Versioned) => (state.cellId === cellId || state.hostId === cellId) && isOnRoster(state)
  const news = read.filter((member) => standing.get(member.state.id)?.version !== (belongs(member) ? member.version : undefined))
  if (news.length === 0) return undefined
  const entry = (member: Versioned) => entryOf(cellId, member)
  const kept = [...standing.values()].filter(({ id }) => !news.some(({ state }) => state.id === id))
  // A member who moved to another cell gets their new grants from that cell's roster; one who left the party loses them here; a host tells nothing of its guests.
  const changed = news.filter(({ state }) => state.cellId === cellId).map(entry)
  return { roster: { cellId, entries: [...kept, ...news.filter(belongs).map(entry)] }, changed }
}
