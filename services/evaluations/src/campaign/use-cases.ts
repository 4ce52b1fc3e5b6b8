import { orgId } from '@nen-nep/contracts'
import { acting, commit, open as openDoor, readAll, readTree, refuse as refuseInStore, repeated, seen, update, type Act, type Key, type Saved } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { campaignKey, keyOfCampaign } from '../ids.ts'
import { pinnedTree } from './pinned.ts'
import { summariesBelow } from '../rollup/summary.ts'
import type { Deps } from '../stores.ts'
import { cellsBelow } from './population.ts'
import * as Campaigns from './rules.ts'
import type { Campaign, Creating } from './schema.ts'

export const keyOr404 = (id: string): Key => keyOfCampaign(id) ?? refuseInStore('item.missing')

/** All campaigns of a year: one for each organisation that runs its own. */
export const campaignsOf = async ({ table, campaigns }: Deps, year: number): Promise<Campaign[]> => (await readAll(table, { pk: `K#${year}` })).map((row) => campaigns.parse(row))

export async function createCampaign(deps: Deps, act: Act, creating: Creating): Promise<Saved<Campaign>> {
  const { campaigns, table } = deps
  const key = campaignKey(creating.year, creating.orgId)
  const [{ caller, tree, row }, others] = await Promise.all([openDoor(table, act, [key], { consistent: true }), campaignsOf(deps, creating.year)])
  const standing = row(key)
  const done = standing && repeated(seen(campaigns, standing), act)
  return done ?? commit(campaigns, Campaigns.plan(creating, { caller, tree, others }), acting(act, caller))
}

export async function openCampaign({ campaigns, table }: Deps, act: Act, id: string, asOf: string | undefined): Promise<Saved<Campaign>> {
  const tree = await readTree(table)
  return update(campaigns, act, keyOr404(id), (campaign, caller) => Campaigns.open(campaign, asOf, act, { caller, tree }))
}

/** Cells of an open campaign whose classes are not decided, from the tree it pinned. */
async function undecided({ table }: Deps, campaign: Campaign): Promise<string[]> {
  if (campaign.status === 'DRAFT') return []
  const tree = await pinnedTree(table, campaign.treeVersion)
  const summaries = await summariesBelow(table, campaign.year, campaign.orgId, '/')
  const decided = new Set(summaries.filter((summary) => summary.decided).map(({ cellId }) => cellId))
  return cellsBelow(tree, campaign.orgId, campaign.asOf).map(({ id }) => id).filter((id) => !decided.has(id))
}

export async function closeCampaign(deps: Deps, act: Act, id: string): Promise<Saved<Campaign>> {
  const { campaigns } = deps
  const { campaign } = await readCampaign(deps, act, id)
  const missing = await undecided(deps, campaign)
  return update(campaigns, act, keyOr404(id), (state, caller) => Campaigns.close(state, missing, act, caller))
}

/** Reads a campaign for anybody who stands at or below its organisation, or above it. */
export async function readCampaign({ campaigns, table }: Deps, act: Act, id: string) {
  const key = keyOr404(id)
  const { caller, tree, row } = await openDoor(table, act, [key])
  const found = row(key)
  const before = found && seen(campaigns, found)
  if (!before || !(caller.may('see', before.state.orgId) || Campaigns.livesBelow(caller, tree, before.state.orgId))) return refuseInStore('item.missing')
  return { campaign: before.state, version: before.version, caller, tree }
}

const Found = v.object({ sk: v.string() })
/** The campaign of a year that an organisation stands in: its own or an ancestor's; for those who see the organisation or stand below it. */
export async function campaignAround({ table, campaigns }: Deps, act: Act, year: number, org: string) {
  const known = await readTree(table)
  const keys = [org, ...known.ancestors(org)].map((id) => campaignKey(year, id))
  const { caller, tree, row } = await openDoor(table, act, keys)
  const found = keys.map(row).find((one) => one !== undefined)
  if (!tree.node(org) || !found || !(caller.may('see', org) || Campaigns.livesBelow(caller, tree, org))) return refuseInStore('item.missing')
  return { campaign: campaigns.parse(found), rootId: orgId(v.parse(Found, found).sk), caller, tree }
}
