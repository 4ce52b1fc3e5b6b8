import type { Publication } from '@nen-nep/rules/packs/publication'
import { acting, commit, open, refuseMissing, type Act, type Opened, type Saved } from '@nen-nep/service-kit'
import { livesBelow, runs } from '../campaign/rules.ts'
import type { Deps } from '../stores.ts'
import { publishedBy } from './load.ts'
import { readWritten } from './read.ts'
import { refuse } from './refusals.ts'
import * as RulePacks from './rules.ts'
import type { Publishing, RulePack } from './schema.ts'

type Within = Pick<Deps, 'rulePacks'> & Pick<Opened, 'table' | 'caller' | 'tree'>

/** Refuses who does not run the year's review of an organisation; to those who stand neither above nor below, it does not exist. */
export function demandRunner({ caller, tree }: Pick<Opened, 'caller' | 'tree'>, orgId: string): void {
  if (!tree.node(orgId) || !(caller.may('see', orgId) || livesBelow(caller, tree, orgId))) refuseMissing()
  if (!runs(caller, orgId)) refuse('rule-pack.not-yours')
}

/** Reads what somebody writes against what their body inherits on its first day; nothing is saved. Refuses every fault at once. */
export async function settle(within: Within, publishing: Publishing): Promise<Readonly<{ publication: Publication; inherited: RulePacks.Inherited }>> {
  const { publication, told } = readWritten(publishing)
  const { orgId, validFrom } = publication
  demandRunner(within, orgId)
  const inherited = RulePacks.inheritedOn(validFrom, await publishedBy(within, within.tree.ancestors(orgId)))
  const problems = told(RulePacks.problemsOf(publication, inherited))
  if (problems.length > 0) refuse('rule-pack.faulty', { errors: problems, count: problems.length })
  return { publication, inherited }
}

/** Publishes rules for a body and all below it, from a file or as a value. They never change afterwards: what comes later is another pack. */
export async function publishRulePack(deps: Deps, act: Act, publishing: Publishing): Promise<Saved<RulePack>> {
  const door = await open(deps.table, act, [], { consistent: true })
  const { publication, inherited } = await settle({ ...deps, ...door }, publishing)
  return commit(deps.rulePacks, RulePacks.publish(publication, inherited, act), acting(act, door.caller))
}
