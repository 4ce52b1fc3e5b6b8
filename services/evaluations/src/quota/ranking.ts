import { bare, type TreeNode } from '@nen-nep/contracts'
import { checkQuota, rankCandidates, type QuotaRules } from '@nen-nep/rules/quota/index'
import type { Act } from '@nen-nep/service-kit'
import { refuse as refuseCampaign, runs } from '../campaign/rules.ts'
import { campaignAround } from '../campaign/use-cases.ts'
import { readReviewed, type Reviewed } from '../fairness/people.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { standing } from '../sheet/lines.ts'
import type { Deps } from '../stores.ts'
import { levelOf, partsOf } from './level.ts'
import { rankingNotes } from './messages.vi.ts'

type Names = (cellId: string) => string
const idOf = ({ cellId, line }: Reviewed) => `${bare(cellId)} ${line.member}`

/** One group of similar posts against its limit: those within it, those level at it, and those beyond, by points; who has none is named apart. */
function rankGroup(key: string, people: readonly Reviewed[], { pack, raisedBecause, nameOf }: Readonly<{ pack: QuotaRules; raisedBecause: string | undefined; nameOf: Names }>) {
  const candidates = people.filter(({ line }) => standing(line) === 'EXCELLENT')
  const counts = { EXCELLENT: candidates.length, GOOD: people.filter(({ line }) => standing(line) === 'GOOD').length }
  const check = checkQuota({ pack, counts, proposed: candidates.length, ...(raisedBecause === undefined ? {} : { raisedBecause }) })
  const byId = new Map(candidates.map((one) => [idOf(one), one]))
  const scored = candidates.flatMap((one) => (one.line.score === undefined ? [] : [{ id: idOf(one), score: one.line.score }]))
  const view = ({ cellId, line, member }: Reviewed) => ({ memberId: line.member, name: member?.name ?? '', cellId, cellName: nameOf(cellId), score: line.score ?? null, step: line.decided ? 'DECIDED' : 'PROPOSED' })
  const { within, tied, beyond } = rankCandidates(scored, check.limit)
  const listed = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []).map(view)
  const unscored = candidates.filter(({ line }) => line.score === undefined).map(view)
  return { key, ...check, within: listed(within), tied: listed(tied), beyond: listed(beyond), unscored, notes: rankingNotes({ tied: tied.length, free: check.limit - within.length, unscored: unscored.length }) }
}

/** Those proposed for the best class over all cells, by points against the limit where it is held, heads apart from others where the pack says so. Ties at the limit are named and left to the committee; nobody is put down. For those who run the body's year. */
export async function rankForQuota(deps: Deps, act: Act, { year, orgId, raisedBecause }: Readonly<{ year: number; orgId: string; raisedBecause?: string | undefined }>) {
  const { campaign, caller, tree: now, table } = await campaignAround(deps, act, year, orgId)
  const rules = (await rulesFor({ ...deps, table }, campaign.rulePackId)) ?? refuseCampaign('campaign.rule-pack-unknown', { rulePackId: campaign.rulePackId })
  const pack = rules.quota.rules
  // Around one's own cell the limit counts its neighbours, whose names are their superior's to see.
  const top = partsOf(now, orgId, pack.level).length > 0 ? orgId : (levelOf(now, { orgId, rootId: campaign.orgId }, pack.level)?.id ?? orgId)
  if (!runs(caller, top)) return refuseCampaign('campaign.not-yours')
  const { people, tree } = await readReviewed({ ...deps, table, reader: caller }, campaign, top)
  const nameOf = (id: string) => tree.node(id)?.name ?? ''
  const rank = ({ id, name }: TreeNode) => {
    const own = people.filter(({ cellId }) => cellId === id || tree.ancestors(cellId).includes(id))
    const asked = { pack, raisedBecause, nameOf }
    const groups = pack.groupBy === 'SIMILAR_POSTS' ? [rankGroup('HEADS', own.filter(({ line }) => line.subject === 'HEAD'), asked), rankGroup('OTHERS', own.filter(({ line }) => line.subject !== 'HEAD'), asked)] : [rankGroup('ALL', own, asked)]
    return { orgId: id, name, groups }
  }
  const held = partsOf(tree, top, pack.level)
  return { orgId: top, year, rulePackId: rules.quota.id, citation: rules.quota.citation, criteria: ['SCORE'], items: (held.length > 0 ? held : [tree.node(top)]).flatMap((one) => (one ? [rank(one)] : [])) }
}
