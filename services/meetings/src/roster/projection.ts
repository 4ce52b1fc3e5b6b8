import { RosterFile } from '@nen-nep/contracts'
import { getRow, onRosters, putNewer, putRow, refusals, type Files, type Opened, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { oldRosterKey, rosterKey } from '../place.ts'
import { pack, Roster } from './schema.ts'

export const refuse = refusals({ 'roster.missing': 'conflict' })

type Deps = Readonly<{ table: ServiceTable; files: Files }>

/** Takes a newer roster: first its order for good, then the roster in force, so that no meeting can pin an order that is not there. */
export const rosterReaction = onRosters(rosterKey, async ({ table, files }: Deps, { cellId, version, file }) => {
  const { members } = v.parse(RosterFile, await files.json(file))
  const roster = { version, members: pack(members) }
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
