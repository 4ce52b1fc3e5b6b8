import { refuse as refuseInStore, getRow, getRows, nothingBeside, open, type Act, type ScopedTable } from '@nen-nep/service-kit'
import { cellOf, frozenKey, placeOf, sheetKey, type Place } from '../ids.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import { handles, refuse } from './rules.ts'
import { openSheet, recordPlace, sheetPlace } from './use-cases.ts'
import { recordOf, viewOf } from './view.ts'

/** Names as they were when the population was frozen. */
export async function namesAt(table: ScopedTable, place: Place): Promise<ReadonlyMap<string, string>> {
  const roster = rosterIn(await getRow(table, frozenKey(place)))
  return new Map(roster?.members.map(({ id, name }) => [id, name]))
}

/** A cell's sheet with every step's values, its ballot as far as it may be shown, and what was changed; for those who prepare or decide it. */
export async function getSheet(deps: Deps, act: Act, id: string) {
  const place = sheetPlace(id)
  const { sheet, version, caller, beside: names } = await openSheet(deps, act, place, (table) => namesAt(table, place))
  if (!handles(caller, cellOf(place))) return refuse('sheet.not-yours')
  return { state: viewOf(sheet, names), version }
}

/** One record: for those who handle the sheet, and for the member it is of. */
export async function getRecord(deps: Deps, act: Act, id: string) {
  const place = recordPlace(id)
  const { sheet, caller } = await openSheet(deps, act, place, nothingBeside)
  if (!handles(caller, sheet.cellId) && caller.id !== place.member) return refuse('sheet.not-yours')
  const state = recordOf(sheet, place.member)
  return { state: { ...state, sheetStatus: sheet.status }, version: state.version }
}

/** The caller's own record of a year, in the cell that holds them. */
export async function getMyRecord(deps: Deps, act: Act, year: number) {
  const { caller, table } = await open(deps.table, act, [], { tree: false })
  const cells = caller.grants.filter(({ role }) => role === 'MEMBER').map(({ orgId }) => orgId)
  const rows = await getRows(table, cells.map((cellId) => sheetKey(placeOf(year, cellId))))
  const sheet = [...rows.values()].map((row) => deps.sheets.parse(row)).find(({ lines }) => lines.some(({ member }) => member === act.by))
  return sheet ? { ...recordOf(sheet, act.by), cellId: sheet.cellId, year, sheetStatus: sheet.status } : refuseInStore('item.missing')
}
