import { orgId } from '@nen-nep/contracts'
import { acting, commit, getRows, keyText, open as openDoor, openBeside, readAll, refuse as refuseInStore, repeated, seen, update, type Act, type Key, type Saved, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { campaignKey, keyOfCampaign } from '../ids.ts'
import { demandPack } from '../rule-pack/load.ts'
import { pinnedTree } from './pinned.ts'
import { summariesBelow } from '../rollup/summary.ts'
import type { Deps } from '../stores.ts'
import * as Campaigns from './rules.ts'
import type { Campaign, Creating } from './schema.ts'
import { undecidedBelow } from './year-tree.ts'

export const keyOr404 = (id: string): Key => keyOfCampaign(id) ?? refuseInStore('item.missing')

/** All campaigns of a year: one for each organisation that runs its own. */
export const campaignsOf = async ({ campaigns }: Deps, table: ScopedTable, year: number): Promise<Campaign[]> => (await readAll(table, { pk: `K#${year}` })).map((row) => campaigns.parse(row))

export async function createCampaign(deps: Deps, act: Act, creating: Creating): Promise<Saved<Campaign>> {
  const { campaigns, table } = deps
  const key = campaignKey(creating.year, creating.orgId)
  const [{ caller, tree, row, table: inside }, others] = await openBeside(table, act, (within) => campaignsOf(deps, within, creating.year), { keys: [key], consistent: true })
  const standing = row(key)
  const done = standing && repeated(seen(campaigns, standing), act)
  if (done) return done
  const decision = Campaigns.plan(creating, { caller, tree, others })
  await demandPack({ ...deps, table: inside }, tree, creating)
  return commit(campaigns, decision, acting(act, caller))
}

export function openCampaign({ campaigns }: Deps, act: Act, id: string, asOf: string | undefined): Promise<Saved<Campaign>> {
  return update(campaigns, act, keyOr404(id), (campaign, caller, { tree }) => Campaigns.open(campaign, asOf, act, { caller, tree }))
}

/** Cells of an open campaign whose classes are not decided, from the tree it pinned. */
async function undecided(table: ScopedTable, campaign: Campaign): Promise<string[]> {
  if (campaign.status === 'DRAFT') return []
  const tree = await pinnedTree(table, campaign.treeVersion)
  return undecidedBelow(tree, campaign, campaign.orgId, await summariesBelow(table, campaign.year, campaign.orgId, '/'))
}

export async function closeCampaign(deps: Deps, act: Act, id: string): Promise<Saved<Campaign>> {
  const { campaigns } = deps
  const { campaign, table } = await readCampaign(deps, act, id)
  const missing = await undecided(table, campaign)
  return update(campaigns, act, keyOr404(id), (state, caller) => Campaigns.close(state, missing, act, caller))
}

/** Reads a campaign for anybody who stands at or below its organisation, or above it. */
export async function readCampaign({ campaigns, ...deps }: Deps, act: Act, id: string) {
  const key = keyOr404(id)
  const { caller, tree, row, table } = await openDoor(deps.table, act, [key])
  const found = row(key)
  const before = found && seen(campaigns, found)
  if (!before || !(caller.may('see', before.state.orgId) || Campaigns.livesBelow(caller, tree, before.state.orgId))) return refuseInStore('item.missing')
  return { campaign: before.state, version: before.version, caller, tree, table }
}

const Found = v.object({ sk: v.string() })
/** The campaign of a year that an organisation stands in: its own or an ancestor's, also where it was closed since; for those who see the organisation or stand below it. */
export async function campaignAround({ campaigns, ...deps }: Deps, act: Act, year: number, org: string) {
  const { caller, tree, table } = await openDoor(deps.table, act, [])
  const keys = [org, ...tree.ancestors(org)].map((id) => campaignKey(year, id))
  const rows = await getRows(table, keys)
  const found = keys.map((key) => rows.get(keyText(key))).find((one) => one !== undefined)
  if (!(tree.node(org) || tree.isGone(org)) || !found || !(caller.may('see', org) || Campaigns.livesBelow(caller, tree, org))) return refuseInStore('item.missing')
  return { campaign: campaigns.parse(found), rootId: orgId(v.parse(Found, found).sk), caller, tree, table }
}
