import { bare, holdsMembers, type TreeNode } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { openBeside, refuse, type Act, type Caller, type Tree } from '@nen-nep/service-kit'
import { hasNobody, summariesBelow, type Summary } from '../rollup/summary.ts'
import type { Deps } from '../stores.ts'
import { boardNotes } from './notes.vi.ts'
import { pathIn, treeOfYear } from './year-tree.ts'
import { runs } from './rules.ts'
import type { Campaign } from './schema.ts'
import { campaignsOf, readCampaign } from './use-cases.ts'
import { livesBelow } from './rules.ts'

/** Campaigns of a year that the caller lives with. */
export async function listCampaigns(deps: Deps, act: Act, year: number) {
  const [{ caller, tree }, all] = await openBeside(deps.table, act, (table) => campaignsOf(deps, table, year))
  return { items: all.filter(({ orgId }) => caller.may('see', orgId) || livesBelow(caller, tree, orgId)) }
}

const sum = (all: readonly Summary[], of: (one: Summary) => number) => all.reduce((total, one) => total + of(one), 0)
const having = (all: readonly Summary[], of: (one: Summary) => boolean) => all.filter(of).length

/** How far a node and all below it have come, step by step: members for reviews and proposals, cells for the others. */
function standingOf({ id, name, type }: TreeNode, below: readonly Summary[]) {
  return {
    orgId: id,
    name,
    type,
    cells: below.length,
    members: sum(below, ({ steps }) => steps.members),
    reviews: sum(below, ({ steps }) => steps.reviews),
    proposed: sum(below, ({ steps }) => steps.proposed),
    balloted: having(below, ({ steps }) => steps.balloted),
    submitted: having(below, ({ steps }) => steps.submitted),
    decided: having(below, ({ decided }) => decided),
  }
}

/** Steps whose last day has passed with something still open: what it is, and how much of it. They shut no door. */
function overdueOf({ deadlines }: Campaign, { members, reviews, proposed, cells, submitted, decided }: ReturnType<typeof standingOf>, today: string) {
  const left = [['reviews', members - reviews], ['proposals', members - proposed], ['conferences', cells - submitted], ['decisions', cells - decided], ['closing', cells - decided]] as const
  return left.flatMap(([step, open]) => {
    const dueOn = deadlines[step]
    return dueOn !== undefined && dueOn < today && open > 0 ? [{ step, dueOn, open }] : []
  })
}

const within = (path: string) => (summary: Summary) => summary.path.startsWith(path)

const decidesIn = (caller: Caller, { id, type }: TreeNode) => caller.may('decide', id) || (!holdsMembers(type) && runs(caller, id))
/** How many decided people wait for another look, since facts were set right afterwards: for those who decide there. */
const recheckIn = (caller: Caller, node: TreeNode, below: readonly Summary[]) => (decidesIn(caller, node) ? { recheck: sum(below, ({ steps }) => steps.recheck ?? 0) } : {})

/** What is to be said of cells without members: those where nobody is to be reviewed, and by name those whose members are not known to us, which keep the year open. */
function notesOn(campaign: Campaign, tree: Pick<Tree, 'node'>, below: readonly Summary[]): string[] {
  const here = new Set(below.map(({ cellId }) => cellId))
  const unknown = campaign.status === 'DRAFT' ? [] : campaign.unknown.filter((id) => here.has(id))
  return boardNotes({ empty: having(below, hasNobody), unknown: unknown.map((id) => tree.node(id)?.name ?? id) })
}

/** The board of a node: itself and the nodes right below it, at every step. Only for those who may see the node. */
export async function getCampaignBoard(deps: Deps, act: Act, id: string, asked: string | undefined) {
  const { campaign, caller, tree: now, table } = await readCampaign(deps, act, id)
  const tree = await treeOfYear(table, campaign, now)
  const orgId = asked ?? campaign.orgId
  const node = tree.node(orgId)
  const isInside = orgId === campaign.orgId || tree.ancestors(orgId).includes(campaign.orgId)
  if (!node || !isInside || !(caller.may('see', orgId) || runs(caller, orgId))) return refuse('item.missing')
  const path = pathIn(tree, campaign.orgId, orgId)
  const summaries = await summariesBelow(table, campaign.year, campaign.orgId, path)
  const children = tree.children(orgId).filter(({ id }) => caller.may('see', id)).map((child) => {
    const below = summaries.filter(within(`${path}${bare(child.id)}/`))
    return { ...standingOf(child, below), ...recheckIn(caller, child, below) }
  })
  const standing = standingOf(node, summaries)
  return { campaignId: campaign.id, year: campaign.year, deadlines: campaign.deadlines, overdue: overdueOf(campaign, standing, civilDayOf(act.at)), notes: notesOn(campaign, tree, summaries), ...standing, ...recheckIn(caller, node, summaries), items: children.filter(({ cells }) => cells > 0) }
}
