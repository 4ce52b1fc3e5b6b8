import type { Member } from '../member/schema.ts'
import { grantsOf, isOnRoster, rolesIn } from '../member/rules.ts'
import type { CellRoster, RosterEntry } from './schema.ts'

type Versioned = Readonly<{ state: Member; version: number }>

/** A member's line in the roster of their cell. */
export function entryOf({ state, version }: Versioned): RosterEntry {
  const { id, name, status, flags, cellId, since, admittedOn, email, phone } = state
  return { id, name, status, flags, roles: rolesIn(state, cellId), since, admittedOn, email, phone, version, grants: grantsOf(state) }
}

/** The roster after its members were read again: those who belong stand in it as they are now, those who left are gone; nothing when nothing changed. */
export function nextRoster(cellId: string, before: CellRoster | undefined, read: readonly Versioned[]): { roster: CellRoster; changed: RosterEntry[] } | undefined {
  const entries = new Map((before?.entries ?? []).map((entry) => [entry.id, entry]))
  const changed: RosterEntry[] = []
  for (const member of read) {
    const known = entries.get(member.state.id)
    const belongs = member.state.cellId === cellId && isOnRoster(member.state)
    if (known?.version === member.version && belongs) continue
    if (!known && !belongs) continue
    const entry = entryOf(member)
    if (belongs) entries.set(entry.id, entry)
    else entries.delete(entry.id)
    // A member who moved to another cell gets their new grants from that cell's roster.
    if (belongs || member.state.cellId === cellId) changed.push(entry)
  }
  if (changed.length === 0 && entries.size === (before?.entries.length ?? 0)) return undefined
  return { roster: { cellId, entries: [...entries.values()] }, changed }
}
