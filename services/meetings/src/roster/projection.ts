import { RosterFile } from '@nen-nep/contracts'
import { forEach, getRow, onRosters, putNewer, putRow, refusals, type Files, type Opened, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { formerCellsOf, oldRosterKey, rosterKey } from '../place.ts'
import { pack, Roster } from './schema.ts'

export const refuse = refusals({ 'roster.missing': 'conflict' })

type Deps = Readonly<{ table: ServiceTable; files: Files }>

const AT_ONCE = 10
/** Notes this cell with everybody who stood on its roster and does no more: grants tell only where they are now, and their attendance of the year is also here. */
async function noteLeft(table: ServiceTable, cellId: string, members: string): Promise<void> {
  const row = await getRow(table, rosterKey(cellId))
  const before = row ? v.parse(Roster, row).members : []
  const now = new Set(v.parse(Roster, { version: 0, members }).members.map(({ id }) => id))
  await forEach(before.filter(({ id }) => !now.has(id)), AT_ONCE, ({ id }) => putRow(table, { row: { pk: formerCellsOf(id), sk: cellId }, when: { is: 'any' } }))
}

/** Takes a newer roster: who left is noted, then its order for good, last the roster in force, so that no meeting can pin an order that is not there. */
export const rosterReaction = onRosters(rosterKey, async ({ table, files }: Deps, { cellId, version, file }) => {
  const { members } = v.parse(RosterFile, await files.json(file))
  const roster = { version, members: pack(members) }
  await noteLeft(table, cellId, roster.members)
  await putRow(table, { row: { ...oldRosterKey(cellId, version), ...roster }, when: { is: 'any' } })
  await putNewer(table, { ...rosterKey(cellId), ...roster })
})

/** The roster in force among the rows just read; a cell whose roster has not arrived cannot meet. */
export function rosterIn(door: Opened, cellId: string): Roster {
  const row = door.row(rosterKey(cellId))
  return row ? v.parse(Roster, row) : refuse('roster.missing')
}

/** The roster a meeting pinned: the one in force when nothing changed since, else the order kept for good. */
export async function rosterAt(door: Opened, cellId: string, version: number): Promise<Roster> {
  const current = rosterIn(door, cellId)
  if (current.version === version) return current
  const row = await getRow(door.table, oldRosterKey(cellId, version))
  return row ? v.parse(Roster, row) : refuse('roster.missing')
}
