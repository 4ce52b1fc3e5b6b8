import { find, readTree, revise, type Act } from '@nen-nep/service-kit'
import { sheetOf, XLSX } from '@nen-nep/office'
import { seatsIn } from '../board/attendance.ts'
import { attendanceExportPlaceOf } from '../place.ts'
import type { Working } from '../stores.ts'
import { handbookRows } from './handbook.ts'
import { handbookColumns } from './handbook.vi.ts'
import { rowsOf } from './rules.ts'
import type { AttendanceExport, HandbookField } from './schema.ts'
import { fileOf } from './use-cases.ts'
import { words } from './words.vi.ts'

const NAME = 30
const DAY = 12
const WIDE: readonly HandbookField[] = ['memberName', 'cellName', 'kind']

async function signing(deps: Working, asked: AttendanceExport): Promise<Uint8Array> {
  const rows = rowsOf(await seatsIn(deps, { table: deps.table }, asked), asked)
  const widths = (rows[1] ?? []).map((_, column) => (column === 1 ? NAME : DAY))
  return sheetOf({ name: words.sheet, widths, framed: true }, rows)
}

async function handbook(deps: Working, asked: AttendanceExport): Promise<Uint8Array> {
  const { columns = handbookColumns, cellId } = asked
  const cell = (await readTree(deps.table)).node(cellId) ?? { name: '' }
  const rows = handbookRows(await seatsIn(deps, { table: deps.table }, asked), asked, cell, columns)
  return sheetOf({ name: words.sheet, header: columns.map(({ header }) => header), widths: columns.map(({ field }) => (WIDE.includes(field) ? NAME : DAY)) }, rows)
}

/** Writes a cell's attendance of some months into a workbook. Run again it ends in the same file. */
export async function writeAttendance(deps: Working, act: Act, { exportId }: Readonly<{ exportId: string }>): Promise<void> {
  const { key } = attendanceExportPlaceOf(exportId)
  const asked = (await find(deps.attendanceExports, key, true))?.state
  if (asked?.state !== 'WRITING') return
  await deps.files.put(fileOf(asked), await (asked.layout === 'HANDBOOK' ? handbook : signing)(deps, asked), XLSX)
  await revise(deps.attendanceExports, act, key, (before) => (before?.state === 'WRITING' ? { next: { ...before, state: 'READY' as const }, facts: [] } : undefined))
}
