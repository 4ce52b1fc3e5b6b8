import { bare, holdsMembers, type TreeNode } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, refuse as refuseRow, seen, type Act } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { directivePlaceOf } from './place.ts'
import { isFor } from './rights.ts'
import type { Directive, Line } from './schema.ts'

const untouched: Line = [null, null, null, null, 0, 0]
function rowOf({ id, name }: TreeNode, [seenOn, meetingId, discussedOn, resolution, tasks, tasksDone]: Line, isLate: boolean) {
  return { cellId: id, name, seenOn, meetingId, discussedOn, resolution, tasks, tasksDone, late: isLate && (discussedOn === null || tasksDone < tasks) }
}
type Row = ReturnType<typeof rowOf>

/** How many cells have come so far. */
export function totalsOf(rows: readonly Row[]) {
  const count = (has: (row: Row) => boolean) => rows.filter(has).length
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    cells: rows.length,
    seen: count(({ seenOn }) => seenOn !== null),
    scheduled: count(({ meetingId }) => meetingId !== null),
    discussed: count(({ discussedOn }) => discussedOn !== null),
    resolved: count(({ resolution }) => resolution !== null),
    late: count(({ late }) => late),
    tasks: sum(({ tasks }) => tasks),
    tasksDone: sum(({ tasksDone }) => tasksDone),
  }
}

const isPast = ({ status, dueOn }: Directive, today: string) => status === 'SENT' && dueOn < today

/** What every cell made of a directive, as of today: seen, scheduled, discussed, resolved, tasks done, late. One round trip, however many cells. */
export async function readDirectiveBoard(deps: Deps, act: Act, id: string) {
  const { key, board, orgId } = directivePlaceOf(id)
  const door = await open(deps.table, act, [key, board])
  const row = door.row(key)
  if (!row || !door.caller.may('see', orgId)) return refuseRow('item.missing')
  const directive = seen(deps.directives, row).state
  const kept = door.row(board)
  const lines = kept ? seen(deps.directiveBoards, kept).state.cells : {}
  const late = isPast(directive, civilDayOf(act.at))
  const cells = door.tree.within(orgId).filter((node) => holdsMembers(node.type) && isFor(directive, door.tree, node.id) && door.caller.may('see', node.id))
  const rows = cells.map((node) => rowOf(node, lines[bare(node.id)] ?? untouched, late))
  return { directive, cells: rows, totals: totalsOf(rows) }
}
