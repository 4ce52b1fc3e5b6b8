import { find, revise, type Act } from '@nen-nep/service-kit'
import { sheetOf, XLSX } from '@nen-nep/service-kit/office/index'
import { seatsIn } from '../board/attendance.ts'
import { attendanceExportPlaceOf } from '../place.ts'
import type { Working } from '../stores.ts'
import { rowsOf } from './rules.ts'
import { fileOf } from './use-cases.ts'
import { words } from './words.vi.ts'

const NAME = 30
const DAY = 12

/** Writes a cell's attendance of some months into a workbook. Run again it ends in the same file. */
export async function writeAttendance(deps: Working, act: Act, { exportId }: Readonly<{ exportId: string }>): Promise<void> {
  const { key } = attendanceExportPlaceOf(exportId)
  const asked = (await find(deps.attendanceExports, key, true))?.state
  if (asked?.state !== 'WRITING') return
  const rows = rowsOf(await seatsIn(deps, { table: deps.table }, asked), asked)
  const widths = (rows[1] ?? []).map((_, column) => (column === 1 ? NAME : DAY))
  await deps.files.put(fileOf(asked.id), sheetOf({ name: words.sheet, widths, framed: true }, rows), XLSX)
  await revise(deps.attendanceExports, act, key, (before) => (before?.state === 'WRITING' ? { next: { ...before, state: 'READY' as const }, facts: [] } : undefined))
}
