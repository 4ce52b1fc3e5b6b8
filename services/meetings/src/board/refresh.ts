import { bare, TreeChanged, TreeFile, type TreeNode } from '@nen-nep/contracts'
import { commit, find, getRow, indexTree, on, projectTree, readAll, readTree, seen, untilFirst, type Act, type Files, type Table, type Tree } from '@nen-nep/service-kit'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import * as v from 'valibot'
import { boardKey, meetingsOfYear, partitionOf, planKey, tasksOfYear } from '../place.ts'
import { Plan } from '../plan/schema.ts'
import type { Working } from '../stores.ts'
import { Task } from '../task/schema.ts'
import { lineOf } from './rules.ts'
import type { CellYear } from './schema.ts'

const TRIES = 12

/** The organisation on whose board a cell stands: its parent, or itself where it has none. */
export const boardOf = (tree: Tree, cellId: string) => tree.node(cellId)?.parentId ?? cellId

async function readLine(deps: Working, cellId: string, year: number): Promise<CellYear> {
  const pk = partitionOf(cellId)
  const [meetings, tasks, plan] = await Promise.all([
    readAll(deps.table, { pk, prefix: meetingsOfYear(year), consistent: true }),
    readAll(deps.table, { pk, prefix: tasksOfYear(year), consistent: true }),
    getRow(deps.table, planKey(cellId, year), true),
  ])
  return lineOf(meetings.map((row) => seen(deps.meetings, row).state), plan && v.parse(Plan, plan), tasks.map((row) => v.parse(Task, row)))
}

async function attempt(deps: Working, { orgId, year, cells }: Dirty, act: Act): Promise<void> {
  const before = await find(deps.boards, boardKey(orgId, year), true)
  const fresh = await Promise.all(cells.map(async (cellId) => [bare(cellId), await readLine(deps, cellId, year)] as const))
  const next = { orgId, year, cells: { ...before?.state.cells, ...Object.fromEntries(fresh) } }
  if (JSON.stringify(next) === JSON.stringify(before?.state)) return
  await commit(deps.boards, { next, facts: [] }, act, before)
}

/** Cells of one board whose line is to be written anew. */
export type Dirty = Readonly<{ orgId: string; year: number; cells: readonly string[] }>

/** Writes lines of a board from what stands now. The board is read before its cells, and written only if nobody wrote it since: so the last writer has seen everything, in whatever order events come. */
export const refreshBoard = (deps: Working, dirty: Dirty, act: Act): Promise<void> => untilFirst(() => attempt(deps, dirty, act), { tries: TRIES })

type Arriving = Readonly<{ table: Table; files: Files }>
const movedBetween = (old: Tree, nodes: readonly TreeNode[]) => nodes.filter(({ id, parentId }) => old.node(id) !== undefined && old.node(id)?.parentId !== parentId)

/** Takes a newer tree. Cells that changed their parent first get their lines on the new parent's boards of this year and the last, which has scores to confirm and tasks still open, so that a repeat after a failure does it again. */
export const treeReaction = on(TreeChanged, async (deps: Working & Arriving, { data: { version, file }, id, at }) => {
  const { nodes, former } = v.parse(TreeFile, await deps.files.json(file))
  const old = await readTree(deps.table)
  if (version <= old.version) return
  const fresh = indexTree(version, nodes)
  const year = Number(civilDayOf(at).slice(0, 4))
  for (const { id: cellId } of movedBetween(old, nodes)) {
    for (const shown of [year - 1, year]) await refreshBoard(deps, { orgId: boardOf(fresh, cellId), year: shown, cells: [cellId] }, { by: 'service:meetings', at, because: id })
  }
  await projectTree(deps.table, version, nodes, former)
})
