import { bare, RosterFile, RosterMember } from '@nen-nep/contracts'
import { pack, packed, putNewer, type Files, type Key, type Row, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** A cell's roster as this service last learnt it. */
export const Roster = v.object({ version: v.number(), members: packed(v.array(RosterMember)) })
export type Roster = v.InferOutput<typeof Roster>

export const rosterKey = (cellId: string): Key => ({ pk: `C#${bare(cellId)}`, sk: 'ROS' })
export const rosterIn = (row: Row | undefined): Roster | undefined => row && v.parse(Roster, row)

/** The row that holds a roster at a key: the newest one, or the one a sheet was frozen from. */
export const rosterRow = (key: Key, { version, members }: Roster) => ({ ...key, version, members: pack(members) })

/** Takes a newer roster of a cell into this service, from the file that its event names. */
export async function projectRoster({ table, files }: Readonly<{ table: ServiceTable; files: Files }>, { file }: Readonly<{ file: string }>): Promise<void> {
  const { cellId, version, members } = v.parse(RosterFile, await files.json(file))
  await putNewer(table, rosterRow(rosterKey(cellId), { version, members }))
}
