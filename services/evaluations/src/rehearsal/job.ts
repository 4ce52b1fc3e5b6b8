import { find, forEach, revise, type Act } from '@nen-nep/service-kit'
import { cellsBelow } from '../campaign/population.ts'
import { pinnedTree } from '../campaign/pinned.ts'
import type { Working } from '../stores.ts'
import { rehearseCell } from './cell.ts'
import { advance, nothingYet, together } from './rules.ts'
import { rehearsalKey } from './schema.ts'

/** Cells tried by one event: about a second of work. */
const CELLS_AT_ONCE = 20
const READERS = 4

/** Tries rules on the next cells of a rehearsal. It may come twice or late: changes are written over by themselves, and sums count once. */
export async function rehearseNext(deps: Working, act: Act, id: string, from: number): Promise<void> {
  const key = rehearsalKey(id)
  const rehearsal = key && (await find(deps.rehearsals, key, true))?.state
  if (!rehearsal || rehearsal.state !== 'RUNNING' || rehearsal.done !== from) return
  const tree = await pinnedTree(deps.table, rehearsal.treeVersion)
  const cells = cellsBelow(tree, rehearsal.orgId, rehearsal.asOf).slice(from, from + CELLS_AT_ONCE)
  let tally = nothingYet
  await forEach(cells, READERS, async (cell) => {
    const one = await rehearseCell(deps, rehearsal, cell.id)
    tally = together(tally, one)
  })
  await revise(deps.rehearsals, act, key, (before) => advance(before, from, { cells: cells.length, tally }))
}
