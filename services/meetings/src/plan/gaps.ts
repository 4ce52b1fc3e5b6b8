import { bare } from '@nen-nep/contracts'
import { open, refuse as refuseRow, type Act } from '@nen-nep/service-kit'
import { cellsSeen, linesOf } from '../board/queries.ts'
import type { CellYear } from '../board/schema.ts'
import { boardKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { missingBut, missingWords } from './view.ts'
import { notices } from './words.vi.ts'

const plannedIn = (line: CellYear | undefined) => new Set((line?.months ?? []).flatMap(([letter], index) => (letter === '-' ? [] : [index + 1])))

/** Which cells of an organisation lack days or themes in a year's plan; read from the boards alone: one round trip, two where organisations stand between. A month that was met in counts as planned. */
export async function listPlanGaps(deps: Deps, act: Act, asked: Readonly<{ orgId: string; year: number }>) {
  const door = await open(deps.table, act, [boardKey(asked.orgId, asked.year)])
  if (!door.caller.may('see', asked.orgId) || !door.tree.node(asked.orgId)) return refuseRow('item.missing')
  const lines = await linesOf(deps, door, asked)
  const cells = cellsSeen(door, asked.orgId)
  const items = cells.map(({ id, name }) => {
    const line = lines.get(bare(id))
    const missing = missingBut(plannedIn(line), line?.themes ?? [])
    return { cellId: id, name, ...missing, message: notices.cell(name, missingWords(missing)) }
  })
  const lacking = items.filter(({ gaps, quartersWithoutTheme }) => gaps.length + quartersWithoutTheme.length > 0)
  return { ...asked, cells: cells.length, complete: cells.length - lacking.length, items: lacking }
}
