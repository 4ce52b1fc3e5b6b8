import type { Member } from '../member/schema.ts'
import { grantsOf, isOnRoster, rolesIn } from '../member/rules.ts'
import type { CellRoster, RosterEntry } from './schema.ts'

type Versioned = Readonly<{ state: Member; version: number }>

/** A member's line in the roster of their cell. */
export function entryOf({ state, version }: Versioned): RosterEntry {
  const { id, name, status, flags, cellId, since, admittedOn, email, phone, signedOutAt } = state
  return { id, name, status, flags, roles: rolesIn(state, cellId), since, admittedOn, email, phone, version, grants: grantsOf(state), signedOutAt }
}

/** The roster after its members were read again: those who belong stand in it as they are now, those who left are gone; nothing when nothing changed. */
export function nextRoster(cellId: string, before: CellRoster | undefined, read: readonly Versioned[]): { roster: CellRoster; changed: RosterEntry[] } | undefined {
  const standing = new Map((before?.entries ?? []).map((entry) => [entry.id, entry]))
  const belongs = ({ state }: Versioned) => state.cellId === cellId && isOnRoster(state)
  const news = read.filter((member) => standing.get(member.state.id)?.version !== (belongs(member) ? member.version : undefined))
  if (news.length === 0) return undefined
  const kept = [...standing.values()].filter(({ id }) => !news.some(({ state }) => state.id === id))
  // A member who moved to another cell gets their new grants from that cell's roster; one who left the party loses them here.
  const changed = news.filter(({ state }) => state.cellId === cellId).map(entryOf)
  return { roster: { cellId, entries: [...kept, ...news.filter(belongs).map(entryOf)] }, changed }
}
