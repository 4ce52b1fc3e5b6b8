import { forEach, getRows, inside, open, read, readAll, refuseMissing, seen, type Act, type ScopedTable, type Seen } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { mayKnow } from './access.ts'
import { ofOrganisation, transferKey, type Listing, type Transfer } from './schema.ts'

const Pointer = v.object({ sk: v.string() })
const CELLS_AT_ONCE = 10
const ASKED_AT_ONCE = 100

/** One transfer, for those who may know of it. */
export async function getTransfer(deps: Deps, act: Act, id: string) {
  const found = await read(deps.transfers, act, transferKey(id))
  return mayKnow(found.caller, found.state) ? found : refuseMissing()
}

async function idsAt(table: ScopedTable, cells: readonly string[]): Promise<string[]> {
  const ids = new Set<string>()
  await forEach(cells, CELLS_AT_ONCE, async (orgId) => {
    for (const row of await readAll(table, { pk: ofOrganisation(orgId) })) ids.add(v.parse(Pointer, row).sk)
  })
  return [...ids]
}

async function transfersOf(deps: Deps, table: ScopedTable, ids: readonly string[]): Promise<Seen<Transfer>[]> {
  const of = inside(table, deps.transfers)
  const parts = Array.from({ length: Math.ceil(ids.length / ASKED_AT_ONCE) }, (_, part) => ids.slice(part * ASKED_AT_ONCE, (part + 1) * ASKED_AT_ONCE))
  const rows = await Promise.all(parts.map((some) => getRows(table, some.map(transferKey))))
  return rows.flatMap((some) => [...some.values()]).map((row) => seen(of, row))
}

/** Transfers out of an organisation and the cells below it, or into them: those the caller may know of, the newest first. One walk for each cell below. */
export async function listTransfers(deps: Deps, act: Act, { orgId, state, side }: Listing) {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseMissing()
  const cells = tree.within(orgId).map(({ id }) => id).filter((id) => caller.may('see', id))
  const sideOf = ({ fromOrgId, to }: Transfer) => [...(cells.includes(fromOrgId) ? ['OUT'] : []), ...(to.orgId !== undefined && cells.includes(to.orgId) ? ['IN'] : [])]
  const found = await transfersOf(deps, table, await idsAt(table, cells))
  const wanted = found.filter(({ state: one }) => mayKnow(caller, one) && (state === undefined || one.state === state) && (side === undefined || sideOf(one).includes(side)))
  return { caller, items: wanted.toSorted((a, b) => (a.state.requested.at < b.state.requested.at ? 1 : -1)) }
}
