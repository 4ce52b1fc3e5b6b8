import { MemberStatus, Role } from '@nen-nep/contracts'
import { fold } from '@nen-nep/rules/names/index'
import { open, readPage, refuseMissing, type Act, type Opened, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { BY_CELL, cellIndexKey } from './schema.ts'

const Line = v.object({ pk: v.string(), gpk: v.string(), name: v.string(), status: MemberStatus, roles: v.optional(v.array(v.string()), []) })
/** Where a list stands: the cell it is in, and the last row read there. */
export const Place = v.object({ cell: v.number(), after: v.optional(v.record(v.string(), v.unknown())) })
export type Place = v.InferOutput<typeof Place>
export type Filter = Readonly<{ orgId: string; subtree: boolean; q?: string | undefined; status?: string | undefined; role?: string | undefined }>

/** The cells of a list in tree order: one, or of every organisation at or below it those the caller sees: a plain member's sight ends at their own. */
function cellsOf({ caller, tree }: Opened, { orgId, subtree }: Filter): string[] {
  if (!subtree) return [orgId]
  return tree.within(orgId).map(({ id }) => id).filter((id) => caller.may('see', id))
}

const line = (row: Row) => {
  const { pk, gpk, name, status, roles } = v.parse(Line, row)
  const cellId = gpk.slice(2)
  const positions = roles.map((held) => ({ role: v.parse(Role, held.slice(0, held.indexOf('@'))), orgId: held.slice(held.indexOf('@') + 1) }))
  return { id: pk.slice(2), cellId, name, status, roles: positions.filter(({ orgId }) => orgId === cellId).map(({ role }) => role), positions }
}
const wanted = ({ q, status, role }: Filter) => {
  const words = fold(q ?? '')
  return (one: ReturnType<typeof line>) => fold(one.name).includes(words) && (status === undefined || one.status === status) && (role === undefined || one.positions.some((held) => held.role === role))
}

/** Members of a cell, or of all cells below an organisation, sorted by given name within each cell; a search folds accents. */
export async function listMembers(deps: Deps, act: Act, filter: Filter, page: { at: Place; limit: number }) {
  const door = await open(deps.table, act, [])
  const { caller, table } = door
  if (!caller.may('see', filter.orgId)) return refuseMissing()
  const cells = cellsOf(door, filter)
  const items: ReturnType<typeof line>[] = []
  let at: Place | undefined = page.at
  while (at && items.length < page.limit) {
    const { rows, last } = await readPage(table, { pk: cellIndexKey(cells[at.cell] ?? ''), index: BY_CELL, limit: page.limit - items.length, ...(at.after ? { after: at.after } : {}) })
    items.push(...rows.map(line).filter(wanted(filter)))
    at = last ? { cell: at.cell, after: last } : at.cell + 1 < cells.length ? { cell: at.cell + 1 } : undefined
  }
  return { items, next: at }
}
