import { CampaignClosed, CampaignOpened, OpeningRequested } from '@nen-nep/contracts'
import { refusals, type Act, type Caller, type Decision, type Tree } from '@nen-nep/service-kit'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { campaignId } from '../ids.ts'
import { cellsBelow, digestOnward } from './population.ts'
import type { Campaign, Creating, Opening } from './schema.ts'

export const refuse = refusals({
  'campaign.not-yours': 'forbidden',
  'campaign.organisation-unknown': 'missing',
  'campaign.rule-pack-unknown': 'invalid',
  'campaign.exists': 'conflict',
  'campaign.overlaps': 'conflict',
  'campaign.no-cells': 'conflict',
  'campaign.as-of-later': 'invalid',
  'campaign.deadlines': 'invalid',
  'campaign.not-open': 'conflict',
  'campaign.children-open': 'conflict',
})

/** Who runs the year's review of an organisation: its own secretary, deputy, standing committee or officer, or a superior's. */
export const runs = (caller: Caller, orgId: string) =>
  caller.may('lead', orgId) || caller.may('decide', orgId) || caller.grants.some((grant) => grant.orgId === orgId && (grant.role === 'OFFICER' || grant.role === 'STANDING_MEMBER'))

/** Whether somebody stands at or below an organisation, and so lives with its campaign. */
export const livesBelow = (caller: Caller, tree: Tree, orgId: string) => caller.grants.some((grant) => grant.orgId === orgId || tree.ancestors(grant.orgId).includes(orgId))

/** The steps of a year in their order. */
export const STEPS = ['reviews', 'opinions', 'conferences', 'proposals', 'decisions', 'closing'] as const
/** The first step whose last day is before that of a step before it. */
function outOfOrder(deadlines: Creating['deadlines']): string | undefined {
  const set = STEPS.filter((step) => deadlines[step] !== undefined)
  return set.find((step, at) => set.slice(0, at).some((before) => (deadlines[before] ?? '') > (deadlines[step] ?? '')))
}

export type Around = Readonly<{ caller: Caller; tree: Tree; others: readonly Campaign[] }>

function demandAlone(orgId: string, tree: Tree, others: readonly Campaign[]): void {
  if (others.some((other) => other.orgId === orgId)) refuse('campaign.exists')
  if (others.some((other) => tree.ancestors(orgId).includes(other.orgId) || tree.ancestors(other.orgId).includes(orgId))) refuse('campaign.overlaps')
}

/** Plans the year's review of an organisation and all below it. One organisation has one campaign a year, and no member stands in two. */
export function plan({ year, orgId, rulePackId, deadlines, requires }: Creating, { caller, tree, others }: Around): Decision<Campaign> {
  if (!tree.node(orgId) || !(caller.may('see', orgId) || livesBelow(caller, tree, orgId))) return refuse('campaign.organisation-unknown')
  if (!runs(caller, orgId)) return refuse('campaign.not-yours')
  const early = outOfOrder(deadlines)
  if (early) return refuse('campaign.deadlines', { pointer: `/deadlines/${early}`, step: early })
  demandAlone(orgId, tree, others)
  return { next: { id: campaignId(year, orgId), year, orgId, rulePackId, deadlines, requires: [...new Set(requires)], status: 'DRAFT' }, facts: [] }
}

/** Begins to freeze the population as of a day that has come: tree version and day are pinned now, sheets are made by a job. Asked again, it retries cells whose roster was not known. */
export function open(campaign: Campaign, asked: string | undefined, act: Act, { caller, tree }: Omit<Around, 'others'>): Decision<Campaign> {
  if (!runs(caller, campaign.orgId)) return refuse('campaign.not-yours')
  if (campaign.status === 'OPEN' && campaign.unknown.length > 0) return { next: { ...campaign, status: 'OPENING', done: 0, members: 0, unknown: [], digest: undefined }, facts: [OpeningRequested({ campaignId: campaign.id, from: 0 })] }
  if (campaign.status !== 'DRAFT') return refuse('campaign.not-open', { status: campaign.status })
  const today = civilDayOf(act.at)
  const asOf = asked ?? today
  if (asOf > today) return refuse('campaign.as-of-later', { asOf, today })
  const cells = cellsBelow(tree, campaign.orgId, asOf).length
  if (cells === 0) return refuse('campaign.no-cells')
  return { next: { ...campaign, status: 'OPENING', asOf, treeVersion: tree.version, cells, done: 0, members: 0, unknown: [] }, facts: [OpeningRequested({ campaignId: campaign.id, from: 0 })] }
}

/** Some cells further: asks for the next, or declares the campaign open. Nothing when these cells were counted before. */
export function advance(campaign: Campaign | undefined, from: number, made: Readonly<{ cells: number; members: number; unknown: readonly string[]; digests: readonly string[] }>): Decision<Opening | Campaign> | undefined {
  if (campaign?.status !== 'OPENING' || campaign.done !== from) return undefined
  const done = from + made.cells
  const next = { ...campaign, done, members: campaign.members + made.members, digest: digestOnward(campaign.digest, made.digests), unknown: [...campaign.unknown, ...made.unknown] }
  if (done < campaign.cells) return { next, facts: [OpeningRequested({ campaignId: campaign.id, from: done })] }
  const { id, orgId, year, asOf, cells, members, deadlines } = next
  const opened = CampaignOpened({ campaignId: id, orgId, year, asOf, cells, members, ...(deadlines.reviews === undefined ? {} : { reviewsDueOn: deadlines.reviews }) })
  return { next: { ...next, status: 'OPEN' }, facts: [opened] }
}

/** Ends the campaign, after all its cells are decided. Corrections stay possible and make new revisions of the roll-up. */
export function close(campaign: Campaign, missing: readonly string[], act: Act, caller: Caller): Decision<Campaign> {
  if (!runs(caller, campaign.orgId)) return refuse('campaign.not-yours')
  if (campaign.status !== 'OPEN') return refuse('campaign.not-open', { status: campaign.status })
  if (missing.length > 0) return refuse('campaign.children-open', { missing, count: missing.length })
  const { id, orgId, year } = campaign
  return { next: { ...campaign, status: 'CLOSED', closedAt: act.at }, facts: [CampaignClosed({ campaignId: id, orgId, year })] }
}
