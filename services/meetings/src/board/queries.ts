import { bare, holdsMembers } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { keyText, open, refuse as refuseRow, seen, type Act, type Opened } from '@nen-nep/service-kit'
import { rowsAt } from '../many.ts'
import { boardKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { boardOf } from './refresh.ts'
import { boardView } from './rules.ts'
import type { CellYear } from './schema.ts'

type Asked = Readonly<{ orgId: string; year: number }>

/** The bodies at or below an organisation that the caller sees: a plain member's sight ends at their own. */
export const cellsSeen = ({ caller, tree }: Opened, orgId: string) => tree.within(orgId).filter(({ id, type }) => holdsMembers(type) && caller.may('see', id))

/** What the boards hold of the cells seen, by bare cell id. `door` was opened with the organisation's own board. */
export async function linesOf(deps: Deps, door: Opened, { orgId, year }: Asked): Promise<Map<string, CellYear>> {
  const cells = cellsSeen(door, orgId)
  const mine = boardKey(orgId, year)
  const others = [...new Map(cells.map(({ id }) => boardKey(boardOf(door.tree, id), year)).map((key) => [keyText(key), key])).values()].filter((key) => keyText(key) !== keyText(mine))
  const at = await rowsAt(door.table, others)
  const read = others.map(at).filter((row) => row !== undefined)
  const own = door.row(mine)
  return new Map([...(own ? [own] : []), ...read].flatMap((row) => Object.entries(seen(deps.boards, row).state.cells)))
}

/** The board of an organisation whose own board the door was opened with. */
export async function boardOn(deps: Deps, door: Opened, asked: Asked, at: string) {
  const lines = await linesOf(deps, door, asked)
  return boardView(cellsSeen(door, asked.orgId).map((node) => ({ node, year: lines.get(bare(node.id)) })), civilDayOf(at))
}

/** Cells by months of an organisation and all below it: one round trip where its cells stand directly under it, two where there are organisations between. */
export async function readBoard(deps: Deps, act: Act, asked: Asked) {
  const door = await open(deps.table, act, [boardKey(asked.orgId, asked.year)])
  if (!door.caller.may('see', asked.orgId) || !door.tree.node(asked.orgId)) return refuseRow('item.missing')
  return { ...asked, ...(await boardOn(deps, door, asked, act.at)) }
}
