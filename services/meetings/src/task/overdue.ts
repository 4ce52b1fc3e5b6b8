import { bare, holdsMembers } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { forEach, getRows, open, readTree, refuse as refuseRow, revise, seen, type Act, type Opened, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { boardOf } from '../board/refresh.ts'
import { mayKnow } from '../meeting/rights.ts'
import { boardKey, taskPlaceOf } from '../place.ts'
import type { Deps, Working } from '../stores.ts'
import { openTasks } from './read.ts'
import { refuse } from './refusals.ts'
import { isOverdue, tellOverdue } from './rules.ts'

const AT_ONCE = 100
const PARALLEL = 8
const yearOf = (day: string) => Number(day.slice(0, 4))

/** Cells that have an open task past its deadline, as their boards of this year and the last one say: a few rows instead of every cell's. */
async function lateCells(deps: Deps, table: ScopedTable, tree: Tree, { cells, day }: Readonly<{ cells: readonly string[]; day: string }>): Promise<string[]> {
  const years = [yearOf(day) - 1, yearOf(day)]
  const keys = [...new Set(cells.map((id) => boardOf(tree, id)))].flatMap((orgId) => years.map((year) => boardKey(orgId, year)))
  const pages = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, page) => keys.slice(page * AT_ONCE, (page + 1) * AT_ONCE))
  const boards = (await Promise.all(pages.map((page) => getRows(table, page)))).flatMap((rows) => [...rows.values()]).map((row) => seen(deps.boards, row).state)
  const late = new Set(boards.flatMap(({ cells: lines }) => Object.entries(lines).flatMap(([id, { due }]) => (due.some((dueOn) => dueOn < day) ? [id] : []))))
  return cells.filter((id) => late.has(bare(id)))
}

const cellsSeen = ({ caller, tree }: Opened, orgId: string) => tree.within(orgId).filter(({ id, type }) => holdsMembers(type) && caller.may('see', id)).map(({ id }) => id)

/** Tasks past their deadline, longest first: a cell's own, or of all cells at or below an organisation. Whose they are is told to the cell and to those who decide over it. */
export async function listOverdueTasks(deps: Deps, act: Act, orgId: string) {
  const day = civilDayOf(act.at)
  const door = await open(deps.table, act, [])
  const { caller, table, tree } = door
  if (!caller.may('see', orgId) || !tree.node(orgId)) return refuseRow('item.missing')
  if (!mayKnow(caller, orgId)) return refuse('task.not-for-you')
  const cells = cellsSeen(door, orgId).filter((id) => mayKnow(caller, id))
  const found = await Promise.all((await lateCells(deps, table, tree, { cells, day })).map((id) => openTasks(table, id)))
  const items = found.flat().filter((task) => isOverdue(task, day)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  return { items: items.map((task) => ({ ...task, cellName: tree.node(task.cellId)?.name ?? '' })) }
}

/** The nightly telling of deadlines that have passed: once for each deadline, by the thing itself, so that a second run tells nothing again. Answers how many were told; a dry run tells none. */
export async function tellOverdueTasks(deps: Working, now: Date, dryRun: boolean): Promise<{ told: number }> {
  const act: Act = { by: 'service:meetings', at: now.toISOString(), because: 'schedule:overdue' }
  const day = civilDayOf(act.at)
  const tree = await readTree(deps.table)
  const all = tree.nodes.filter(({ type }) => holdsMembers(type)).map(({ id }) => id)
  let told = 0
  await forEach(await lateCells(deps, deps.table, tree, { cells: all, day }), PARALLEL, async (cellId) => {
    for (const task of await openTasks(deps.table, cellId)) {
      if (!tellOverdue(task, day)) continue
      told += 1
      if (!dryRun) await revise(deps.tasks, act, taskPlaceOf(task.id).key, (before) => before && tellOverdue(before, day))
    }
  })
  return { told }
}
