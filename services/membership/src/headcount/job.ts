import { HeadcountFrozen } from '@nen-nep/contracts'
import { find, readTree, revise, scan, seen, type Act } from '@nen-nep/service-kit'
import { readPast, treeOn } from '../publishing/tree.ts'
import { isMemberRow } from '../member/schema.ts'
import type { Working } from '../stores.ts'
import { countMember, differencesOf, digestOf, nobody, nodesOf } from './count.ts'
import { headcountKey, verificationKey, type Freezing, type Frozen, type Headcount, type Leaf } from './schema.ts'

/** Walks the registry once, a page in memory at a time, and counts who stood in which body at or below an organisation on a day. */
async function countOn(deps: Working, { orgId, on }: Freezing): Promise<{ nodes: Leaf[]; treeVersion: number }> {
  const { table } = deps
  const now = await readTree(table)
  const tree = treeOn(now, await readPast(table, now.version), on)
  const cells = new Map(tree.within(orgId).map(({ id }) => [id, nobody()]))
  // A member's partition holds pointers to transfers and residences too.
  for await (const row of scan(table, 'M#')) if (isMemberRow(row)) countMember(cells, seen(deps.members, row).state, on)
  return { nodes: nodesOf(tree, orgId, cells), treeVersion: now.version }
}

const frozenFact = ({ id, orgId, on, digest, nodes }: Frozen) => HeadcountFrozen({ headcountId: id, orgId, on, digest, members: nodes.reduce((sum, { own }) => sum + own.members, 0) })
const isCounting = (one: Headcount | undefined): one is Extract<Headcount, { state: 'COUNTING' }> => one?.state === 'COUNTING'

/** Freezes a count that was asked for, once: one that stands is never counted over. */
export async function freeze(deps: Working, act: Act, headcountId: string): Promise<void> {
  const key = headcountKey(headcountId)
  const asked = key && (await find(deps.headcounts, key, true))?.state
  if (!key || !isCounting(asked)) return
  const { nodes, treeVersion } = await countOn(deps, asked)
  const frozen: Frozen = { ...asked, state: 'FROZEN', frozenAt: act.at, treeVersion, digest: digestOf({ ...asked, nodes }), nodes }
  await revise(deps.headcounts, act, key, (before) => (isCounting(before) ? { next: frozen, facts: [frozenFact(frozen)] } : undefined))
}

/** Counts the day of a frozen count again, and keeps beside it what differs. The frozen count stays as it is. */
export async function recount(deps: Working, act: Act, headcountId: string): Promise<void> {
  const key = headcountKey(headcountId)
  const frozen = key && (await find(deps.headcounts, key, true))?.state
  if (!key || frozen?.state !== 'FROZEN') return
  const { nodes } = await countOn(deps, frozen)
  const digest = digestOf({ ...frozen, nodes })
  const found = { state: 'DONE' as const, doneAt: act.at, digest, same: digest === frozen.digest, differences: differencesOf(frozen, { nodes }) }
  await revise(deps.verifications, act, verificationKey(key), (before) => (before?.state === 'COUNTING' ? { next: { ...before, ...found }, facts: [] } : undefined))
}
