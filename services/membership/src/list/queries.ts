import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, type Act } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { settingOf, whyIn, type Setting } from './lists.ts'
import { ListName } from './names.ts'
import { readLines, sectionsOf, type Placed } from './read.ts'
import { demandLister, mayList } from './rules.ts'
import { listWords } from './words.vi.ts'

type Count = { count: number; cells: Set<string> }
function add(counts: Map<ListName, Count>, lines: readonly Placed[], setting: Setting): void {
  for (const list of ListName.options) {
    const found = counts.get(list) ?? { count: 0, cells: new Set() }
    const all = lines.filter((line) => whyIn(list, line, setting))
    for (const { cellId } of all) found.cells.add(cellId)
    counts.set(list, { count: found.count + all.length, cells: found.cells })
  }
}

/** The named lists of an organisation and all below it, with how many people, and in how many cells, stand in each as far as the caller may have lists. Cells without any member are not among them. */
export async function listLists(deps: Deps, act: Act, orgId: string) {
  const door = await open(deps.table, act, [])
  const { caller, table, tree } = door
  demandLister(caller, orgId)
  const counts = new Map<ListName, Count>()
  for (const cells of sectionsOf(door, orgId, (id) => mayList(caller, id))) {
    const lines = await readLines(table, cells)
    add(counts, lines, settingOf(lines, tree, civilDayOf(act.at)))
  }
  return { items: ListName.options.map((list) => ({ list, ...listWords[list], count: counts.get(list)?.count ?? 0, cells: counts.get(list)?.cells.size ?? 0 })) }
}
