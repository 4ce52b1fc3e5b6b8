import { bare } from '@nen-nep/contracts'
import { checkGroups, checkQuota as check, type QuotaCounts, type QuotaRules } from '@nen-nep/rules/quota/index'
import { refuse, type Act } from '@nen-nep/service-kit'
import { pathIn, treeOfYear } from '../campaign/year-tree.ts'
import { refuse as refuseCampaign } from '../campaign/rules.ts'
import { campaignAround } from '../campaign/use-cases.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { summariesBelow, type Summary } from '../rollup/summary.ts'
import { countsOf, headsOf, seenBy, type Reader } from '../sheet/lines.ts'
import { isMereMember } from '../sheet/who.ts'
import type { Sheet } from '../sheet/schema.ts'
import { ownShut } from '../sheet/shut.ts'
import type { Deps } from '../stores.ts'
import { levelOf, partsOf } from './level.ts'

const addUp = (all: readonly Summary[], of: (one: Summary) => QuotaCounts): QuotaCounts =>
  all.map(of).reduce((sum, one) => ({ EXCELLENT: sum.EXCELLENT + one.EXCELLENT, GOOD: sum.GOOD + one.GOOD }), { EXCELLENT: 0, GOOD: 0 })

/** Summaries with the asker's own line counted as they read it, where it is not published. */
const asReadBy = (reader: Reader, all: readonly Summary[], own: readonly Sheet[]): Summary[] =>
  all.map((summary) => {
    const sheet = own.find(({ cellId }) => cellId === summary.cellId)
    if (!sheet) return summary
    const { lines } = seenBy(sheet, reader)
    return { ...summary, counts: countsOf(lines), steps: { ...summary.steps, heads: headsOf(lines) } }
  })

/** All members together, and, where the pack has similar posts compared with each other, heads and others each by themselves. */
function measure(pack: QuotaRules, cells: readonly Summary[], raisedBecause: string | undefined) {
  const counts = addUp(cells, (one) => one.counts)
  const heads = addUp(cells, ({ steps }) => steps.heads)
  const grounds = raisedBecause === undefined ? {} : { raisedBecause }
  const group = (key: string, of: QuotaCounts) => ({ key, counts: of, proposed: of.EXCELLENT, ...grounds })
  const groups = pack.groupBy === 'SIMILAR_POSTS' ? [group('HEADS', heads), group('OTHERS', { EXCELLENT: counts.EXCELLENT - heads.EXCELLENT, GOOD: counts.GOOD - heads.GOOD })] : []
  return { ...check({ pack, counts, proposed: counts.EXCELLENT, ...grounds }), counts, groups: checkGroups(pack, groups) }
}

/** The quota of the top class where it is held: at the grassroots organisation, over all its cells. It counts what stands now, shows its sum, warns, and demotes nobody. For those who see that organisation: beside one's own cell, it counts the neighbours', and a member reads no proposals. */
export async function checkQuota(deps: Deps, act: Act, { year, orgId, raisedBecause }: Readonly<{ year: number; orgId: string; raisedBecause?: string | undefined }>) {
  const { campaign, caller, tree: now, table } = await campaignAround(deps, act, year, orgId)
  const tree = await treeOfYear(table, campaign, now)
  const rules = await rulesFor({ ...deps, table }, campaign.rulePackId)
  const node = rules && levelOf(tree, { orgId, rootId: campaign.orgId }, rules.quota.rules.level)
  if (!node || !caller.may('see', orgId)) return refuse('item.missing')
  if (!caller.may('see', node.id) || isMereMember(caller, now, node.id)) return refuseCampaign('campaign.not-yours')
  const pack = rules.quota.rules
  const [all, own] = await Promise.all([summariesBelow(table, year, campaign.orgId, pathIn(tree, campaign.orgId, node.id)), ownShut(deps, { caller, table }, campaign)])
  const summaries = asReadBy(caller, all, own)
  const parts = partsOf(tree, node.id, pack.level)
  const items = parts.map(({ id, name }) => ({ orgId: id, name, ...measure(pack, summaries.filter((one) => one.path.includes(`/${bare(id)}/`)), undefined) }))
  const unproposed = summaries.reduce((sum, { steps, counts }) => sum + steps.members - Object.values(counts).reduce((a, b) => a + b, 0), 0)
  return { orgId: node.id, name: node.name, year, rulePackId: rules.quota.id, citation: rules.quota.citation, ...measure(pack, summaries, raisedBecause), unproposed, items }
}
