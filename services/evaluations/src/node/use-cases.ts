import { holdsMembers } from '@nen-nep/contracts'
import { acting, commit, find, getRows, inside, keyText, repeated, type Act, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { isDeserted, pathIn, treeOfYear, undecidedBelow } from '../campaign/year-tree.ts'
import { cellsBelow } from '../campaign/population.ts'
import type { Campaign } from '../campaign/schema.ts'
import { refuse as refuseCampaign } from '../campaign/rules.ts'
import { campaignAround } from '../campaign/use-cases.ts'
import { collectiveKey } from '../collective/keys.ts'
import { resultsOf, undecidedBodies } from '../collective/results.ts'
import { placeOf } from '../ids.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { summariesBelow } from '../rollup/summary.ts'
import { demands, missingReport, missingReviews, type MissingForm } from '../sheet/required.ts'
import * as Sheets from '../sheet/rules.ts'
import type { Sheet } from '../sheet/schema.ts'
import { changeSheet } from '../sheet/use-cases.ts'
import type { Deps } from '../stores.ts'
import { nodeKey } from './keys.ts'
import * as Nodes from './rules.ts'

type Asked = Readonly<{ year: number; orgId: string }>
const isCell = (tree: Tree, orgId: string) => {
  const node = tree.node(orgId)
  return node !== undefined && holdsMembers(node.type)
}

type Around = Pick<Deps, 'nodes'> & Readonly<{ table: ScopedTable; campaign: Campaign; then: Tree; tree: Tree }>
/** What keeps an organisation from being sent up: cells below not decided, and bodies right below that still stand and have not sent theirs. */
async function openBelow({ table, nodes, campaign, then, tree }: Around, { year, orgId }: Asked): Promise<string[]> {
  const bodies = then.children(orgId).filter(({ id, type }) => tree.node(id) && !holdsMembers(type) && cellsBelow(then, id, '9999-12-31').length > 0).map(({ id }) => id)
  const [summaries, rows] = await Promise.all([summariesBelow(table, year, campaign.orgId, pathIn(then, campaign.orgId, orgId)), getRows(table, bodies.map((id) => nodeKey(year, id)), true)])
  const unsent = bodies.filter((id) => {
    const row = rows.get(keyText(nodeKey(year, id)))
    return !isDeserted(id, summaries) && (!row || nodes.parse(row).status !== 'SUBMITTED')
  })
  return [...undecidedBelow(then, campaign, orgId, summaries), ...unsent]
}

/** Bodies right below whose class as a collective is not decided: where forms are demanded all of them are rated, else those that handed a report in. */
async function collectivesOpen({ collectives, table, campaign, then, tree }: Around & Pick<Deps, 'collectives'>, orgId: string): Promise<Nodes.OpenBody[]> {
  const results = await resultsOf({ campaign, tree: then, table, collectives }, orgId)
  const isRated = (id: string) => demands(campaign.requires, 'FORMS') || results.below.get(id)?.status === 'SUBMITTED'
  return undecidedBodies(results, tree).filter(isRated).map((id) => ({ orgId: id, name: then.node(id)?.name ?? '' }))
}

/** A body's own report, where the campaign demands it and it is not there. */
async function reportOf({ collectives }: Deps, table: ScopedTable, { year, requires }: Pick<Campaign, 'year' | 'requires'>, orgId: string): Promise<MissingForm[]> {
  if (!demands(requires, 'FORMS')) return []
  const report = (await find(inside(table, collectives), collectiveKey(year, orgId), true))?.state
  return missingReport(year, orgId, report?.status === 'SUBMITTED' || report?.status === 'DECIDED')
}

/** The forms of a cell that its campaign demands and that are not there, its own report first. */
async function formsOf(deps: Deps, table: ScopedTable, sheet: Sheet): Promise<MissingForm[]> {
  if (!demands(sheet.requires, 'FORMS')) return []
  const rules = (await rulesFor({ ...deps, table }, sheet.rulePackId)) ?? refuseCampaign('campaign.rule-pack-unknown', { rulePackId: sheet.rulePackId })
  return [...(await reportOf(deps, table, sheet, sheet.cellId)), ...missingReviews(sheet, rules.rating.rules)]
}

/** Sends a body's part of the year up: a cell its sheet, an organisation its own part after all below it. */
export async function submitUp(deps: Deps, act: Act, asked: Asked) {
  const { campaign, caller, tree, table } = await campaignAround(deps, act, asked.year, asked.orgId)
  const then = await treeOfYear(table, campaign, tree)
  if (isCell(then, asked.orgId)) {
    const { state, version } = await changeSheet(deps, act, placeOf(asked.year, asked.orgId), async (sheet, by) => Sheets.submit(sheet, act, by, await formsOf(deps, table, sheet)))
    return { state: { ...asked, status: state.status }, version }
  }
  const before = await find(inside(table, deps.nodes), nodeKey(asked.year, asked.orgId), true)
  const done = before && repeated(before, act)
  if (done) return done
  const around = { ...deps, table, campaign, then, tree }
  const [open, collectives, missing] = await Promise.all([openBelow(around, asked), collectivesOpen(around, asked.orgId), reportOf(deps, table, campaign, asked.orgId)])
  return commit(deps.nodes, Nodes.submit(before?.state, { ...asked, campaignId: campaign.id }, act, { caller, open, collectives, missing }), acting(act, caller), before)
}

/** Gives a body its part back, with the reason it will read. */
export async function returnDown(deps: Deps, act: Act, { reason, ...asked }: Asked & Readonly<{ reason: string }>) {
  const { campaign, caller, tree, table } = await campaignAround(deps, act, asked.year, asked.orgId)
  const then = await treeOfYear(table, campaign, tree)
  if (isCell(then, asked.orgId)) {
    const { state, version } = await changeSheet(deps, act, placeOf(asked.year, asked.orgId), (sheet, by) => Sheets.giveBack(sheet, reason, act, by))
    return { state: { ...asked, status: state.status, reason }, version }
  }
  const before = await find(inside(table, deps.nodes), nodeKey(asked.year, asked.orgId), true)
  const done = before && repeated(before, act)
  return done ?? commit(deps.nodes, Nodes.giveBack(before?.state, { ...asked, campaignId: campaign.id }, reason, caller), acting(act, caller), before)
}
