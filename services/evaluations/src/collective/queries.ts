import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { checkGroups, type QuotaCounts } from '@nen-nep/rules/quota/index'
import { refuse as refuseInStore, type Act } from '@nen-nep/service-kit'
import { campaignAround } from '../campaign/use-cases.ts'
import { rulesFor } from '../rule-pack/load.ts'
import type { Deps } from '../stores.ts'
import { collectiveId } from './keys.ts'
import { bodiesBelow, collectivesOf, resultsOf } from './results.ts'
import { shownWith } from './shown.ts'
import * as Collectives from './rules.ts'
import { openCollective } from './use-cases.ts'
import { ownShut } from '../sheet/shut.ts'

/** A body's part of the year: its report, points and class, and the results of members and bodies it answers for; of a cell whose classes are not published, its own leaders read no sums of members. A body that has written nothing has an empty one at version 0. */
export async function getCollective(deps: Deps, act: Act, id: string) {
  const { before, caller, placed, orgId, around } = await openCollective(deps, act, id)
  const state = before?.state ?? { id: collectiveId(placed.year, orgId), ...placed, text: '', changes: [], status: 'DRAFT' as const }
  if (!Collectives.reads(caller, state)) return Collectives.refuse('collective.not-yours')
  const own = await ownShut(deps, { caller, table: around.table }, around.campaign)
  const { members, bodies, open } = await resultsOf({ ...around, own: new Set(own.map(({ cellId }) => cellId)) }, orgId)
  const isCells = own.some(({ cellId }) => cellId === orgId)
  return { state: { ...shownWith(own.length > 0, state), form: '01' as const, results: { bodies, open, ...(isCells ? {} : { members }) } }, version: before?.version ?? 0 }
}

type Below = ReturnType<typeof bodiesBelow>
/** The quota of the top class among similar bodies, held where they are decided: it warns and demotes nobody. */
function quotaOf(rules: RuleSet | undefined, below: Below, classOf: (orgId: string) => string | undefined) {
  if (!rules) return undefined
  const { id, citation, rules: pack } = rules.collectiveQuota
  const groups = [...Map.groupBy(below, ({ type }) => type)].map(([key, same]) => {
    const having = (grade: string) => same.filter((one) => classOf(one.id) === grade).length
    const counts: QuotaCounts = { EXCELLENT: having('EXCELLENT'), GOOD: having('GOOD') }
    return { key, counts, proposed: counts.EXCELLENT }
  })
  return { rulePackId: id, citation, groups: checkGroups(pack, groups, 'BODY') }
}

/** The bodies right below an organisation with where each stands as a collective, and the quota among them; for those who decide over them. */
export async function listCollectives(deps: Deps, act: Act, { year, orgId }: Readonly<{ year: number; orgId: string }>) {
  const { campaign, tree, table, caller } = await campaignAround(deps, act, year, orgId)
  if (!caller.may('see', orgId)) return refuseInStore('item.missing')
  const all = bodiesBelow(tree, orgId)
  if (!Collectives.writes(caller, orgId) && !caller.may('decide', orgId)) return Collectives.refuse('collective.not-yours')
  const around = { campaign, tree, table, collectives: deps.collectives }
  const found = await collectivesOf(around, all.map(({ id }) => id))
  const classOf = (id: string) => {
    const one = found.get(id)
    if (!one || one.status === 'DRAFT' || one.status === 'RETURNED') return undefined
    return one.status === 'DECIDED' ? one.decided.class : (one.judged?.proposedClass ?? one.selfClass)
  }
  const items = all.map(({ id, name, type }) => {
    const one = found.get(id)
    return { id: collectiveId(year, id), orgId: id, name, type, status: one?.status ?? ('DRAFT' as const), class: classOf(id), score: one?.judged?.score, ...(one && Collectives.isOutdated(one) ? { recheck: true } : {}) }
  })
  return { orgId, year, items, quota: quotaOf(await rulesFor({ ...deps, table }, campaign.rulePackId), all, classOf) }
}
