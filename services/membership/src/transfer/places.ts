import { forEach, getRows, putRow, readAll, readTree, seen, type Key, type Put, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Working } from '../stores.ts'
import { ofLevel, ofOrganisation, transferKey, type Transfer } from './schema.ts'

const AT_ONCE = 10
const ASKED_AT_ONCE = 100
const Pointer = v.object({ sk: v.string() })

/** The organisations a transfer leads from and to, where they are ours. */
export const placesOf = ({ fromOrgId, to }: Pick<Transfer, 'fromOrgId' | 'to'>): string[] => [fromOrgId, to.orgId].flatMap((orgId) => orgId ?? [])

/** Where a level finds a transfer: in the order of asking, so that its list is one walk along one partition. */
const levelKey = (orgId: string, { id, requested }: Pick<Transfer, 'id' | 'requested'>): Key => ({ pk: ofLevel(orgId), sk: `${requested.at}#${id}` })
const levelsOf = (tree: Tree, orgId: string) => [orgId, ...tree.ancestors(orgId)]
const put = (row: Key): Put => ({ row, when: { is: 'any' } })

/** Where a transfer is found: under some of its ends, and under every level above them. */
export function foundAt(transfer: Transfer, ends: readonly string[], tree: Tree): Key[] {
  const levels = new Set(ends.flatMap((orgId) => levelsOf(tree, orgId)))
  return [...ends.map((orgId) => ({ pk: ofOrganisation(orgId), sk: transfer.id })), ...[...levels].map((orgId) => levelKey(orgId, transfer))]
}

/** The rows that find a transfer where it newly leads from or to. */
export function newPlaces(next: Transfer, before: Transfer | undefined, tree: Tree): Put[] {
  const known = before ? placesOf(before) : []
  return foundAt(next, placesOf(next).filter((orgId) => !known.includes(orgId)), tree).map(put)
}

async function transfersAt(deps: Working, orgId: string): Promise<Transfer[]> {
  const ids = (await readAll(deps.table, { pk: ofOrganisation(orgId), consistent: true })).map((row) => v.parse(Pointer, row).sk)
  const found: Transfer[] = []
  for (let from = 0; from < ids.length; from += ASKED_AT_ONCE) {
    const rows = await getRows(deps.table, ids.slice(from, from + ASKED_AT_ONCE).map(transferKey), true)
    found.push(...[...rows.values()].map((row) => seen(deps.transfers, row).state))
  }
  return found
}

/** Organisations hang elsewhere: the levels above them find the transfers from and to them too. What the old levels were told of stays; whose it is today, a list asks the tree. */
export async function tellLevels(deps: Working, orgIds: readonly string[]): Promise<void> {
  const tree = await readTree(deps.table)
  const bodies = [...new Set(orgIds.flatMap((id) => tree.within(id).map((node) => node.id)))]
  await forEach(bodies, AT_ONCE, async (orgId) => {
    const rows = (await transfersAt(deps, orgId)).flatMap((transfer) => levelsOf(tree, orgId).map((level) => levelKey(level, transfer)))
    await forEach(rows, AT_ONCE, (row) => putRow(deps.table, put(row)))
  })
}
