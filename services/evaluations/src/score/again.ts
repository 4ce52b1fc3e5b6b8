import { parts } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find, revise, type Act } from '@nen-nep/service-kit'
import { cellHolding } from '../dossier/holding.ts'
import { placeOf, scoreKey, sheetKey } from '../ids.ts'
import type { Working } from '../stores.ts'
import { knowingOf, readBeside } from './known.ts'
import { reckonAgain } from './rules.ts'

/** Whose points of which year, on the sheet of which cell. */
type Whose = Readonly<{ year: number; cellId: string; memberId: string }>

/** Reckons a member's points again, where they have any: told that something they were judged by changed, it reads what is, so order and repeats do not matter. */
export async function reckonRecord(deps: Working, act: Act, { year, cellId, memberId }: Whose): Promise<void> {
  const place = placeOf(year, cellId)
  const key = scoreKey(place, memberId)
  if (!(await find(deps.scores, key, true))) return
  const sheet = (await find(deps.sheets, sheetKey(place), true))?.state
  if (!sheet) return
  const knowing = await knowingOf(deps, sheet, memberId, await readBeside(deps, { ...place, member: memberId, consistent: true }, { year, cellId }))
  const line = sheet.lines.find(({ member }) => member === memberId)
  await revise(deps.scores, act, key, (before) => before && reckonAgain(before, line, knowing, act))
}

/** The same for a task of a member: it belongs to the year its id names, and is judged where they are reviewed, in the cell that gave it or in the one that holds them now. */
export async function reckonTask(deps: Working, act: Act, { taskId, cellId, memberId }: Readonly<{ taskId: string; cellId: string; memberId: string }>): Promise<void> {
  const year = Number(parts('tsk', taskId, 3)?.[1])
  if (!Number.isInteger(year)) return
  const holding = await cellHolding(deps.table, memberId, civilDayOf(act.at))
  for (const one of new Set([cellId, holding ?? cellId])) await reckonRecord(deps, act, { year, cellId: one, memberId })
}
