import { labels } from '@nen-nep/rules/facts/messages.vi'
import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { open, refuseMissing, type Act } from '@nen-nep/service-kit'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { livesBelow } from '../campaign/rules.ts'
import type { Deps } from '../stores.ts'
import { findPack, publishedBy } from './load.ts'
import { holdingOn } from './rules.ts'
import type { RulePack } from './schema.ts'
import { sealShown } from './seal.ts'
import { shippedOn, shippedSet, shippedSets } from './shipped.ts'

/** All parts of a pack, its rating spread out as the pack itself. */
const partsOf = ({ rating, ...more }: RuleSet) => ({ ...rating, ...more })
/** A pack as its readers meet it; the country's have no body. */
export const viewOf = ({ set, digest, ...head }: RulePack) => ({ ...partsOf(set), ...head, ...sealShown({ id: head.id, set, digest }) })
const ofCountry = (set: RuleSet) => ({ ...partsOf(set), ...sealShown({ id: set.rating.id, set }) })

/** The rules that a body may be judged by: its own, those of all above it, and the country's, newest first within each; `inForce` on this day. Without a body, those of everywhere the caller stands. */
export async function listRulePacks(deps: Deps, act: Act, orgId: string | undefined) {
  const { caller, tree, table } = await open(deps.table, act, [])
  if (orgId !== undefined && (!tree.node(orgId) || !(caller.may('see', orgId) || livesBelow(caller, tree, orgId)))) return refuseMissing()
  const bodies = orgId === undefined ? caller.grants.map((grant) => grant.orgId) : [orgId]
  const path = [...new Set(bodies.flatMap((id) => [id, ...tree.ancestors(id)]))]
  const today = civilDayOf(act.at)
  const published = (await publishedBy({ ...deps, table }, path)).flatMap((packs) => {
    const now = holdingOn(packs, today)?.id
    return packs.toReversed().map((pack) => ({ ...viewOf(pack), inForce: pack.id === now }))
  })
  const now = shippedOn(today)?.rating.id
  return { items: [...published, ...shippedSets.map((set) => ({ ...ofCountry(set), inForce: set.rating.id === now }))] }
}

/** One pack with all its parts, inherited or its own, and the names of the facts that conditions may ask about. For those who live with it: of its body, below it or above. */
export async function getRulePack(deps: Deps, act: Act, id: string) {
  const { caller, tree, table } = await open(deps.table, act, [])
  const shipped = shippedSet(id)
  if (shipped) return { ...ofCountry(shipped), facts: labels }
  const pack = await findPack({ ...deps, table }, id)
  if (!pack || !(caller.may('see', pack.orgId) || livesBelow(caller, tree, pack.orgId))) return refuseMissing()
  return { ...viewOf(pack), facts: labels }
}
