import { shortHash } from '@nen-nep/contracts'
import { open, refuse as refuseRow, seen, withFile, type Act, type Caller } from '@nen-nep/service-kit'
import { perform } from '../desk.ts'
import { mayKnow } from '../meeting/rights.ts'
import { attendanceExportIdOf, attendanceExportPlaceOf } from '../place.ts'
import type { Deps } from '../stores.ts'
import { refuse, request } from './rules.ts'
import type { AttendanceExport, Exporting } from './schema.ts'
import { words } from './words.vi.ts'

const nameOf = ({ layout }: Pick<AttendanceExport, 'layout'>) => words.files[layout]
export const fileOf = (one: Pick<AttendanceExport, 'id' | 'layout'>) => `exports/${one.id}/${nameOf(one)}`

/** Names beside attendance are for those who take the roll or decide over the cell. */
function admit(caller: Caller, cellId: string): void {
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  if (!caller.may('record', cellId) && !(caller.may('decide', cellId) && mayKnow(caller, cellId))) return refuse('attendance-export.not-yours')
}

export function exportAttendance(deps: Deps, act: Act, exporting: Exporting) {
  const id = attendanceExportIdOf(exporting.cellId, exporting.year, shortHash(8, act.key ?? act.at))
  return perform({ of: deps.attendanceExports, key: attendanceExportPlaceOf(id).key, fresh: true, tree: true, enter: ({ caller }) => { admit(caller, exporting.cellId) }, decide: () => request(exporting, id, act) }, act)
}

/** How far a sheet is, for who asked for it and still may; with an address for a quarter of an hour once it is there. */
export async function readAttendanceExport(deps: Deps, act: Act, id: string) {
  const { key, cellId } = attendanceExportPlaceOf(id)
  const { row, caller } = await open(deps.table, act, [key])
  const found = row(key)
  const { state, version } = found ? seen(deps.attendanceExports, found) : refuseRow('item.missing')
  if (state.by !== caller.id) return refuseRow('item.missing')
  admit(caller, cellId)
  return withFile(deps.files, { ...state, version }, { at: act.at, file: fileOf(state), name: nameOf(state) })
}
