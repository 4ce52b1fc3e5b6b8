import { RulePackPublished, shortHash } from '@nen-nep/contracts'
import { checkPublication, compose, loosened, type PackProblem } from '@nen-nep/rules/packs/narrow'
import { digestOfRules } from '@nen-nep/rules/packs/seal'
import type { Publication } from '@nen-nep/rules/packs/publication'
import { kinds, type RuleSet } from '@nen-nep/rules/packs/rule-set'
import type { Act, Decision } from '@nen-nep/service-kit'
import { refuse } from './refusals.ts'
import { packId, type RulePack } from './schema.ts'
import { demandIntact } from './seal.ts'
import { shippedOn } from './shipped.ts'

/** Rules in force for a body on a day, nearest first: those that bodies above it published, then the country's. */
export type Inherited = Readonly<{ parentId: string; baseId: string; sets: readonly [RuleSet, ...RuleSet[]] }>

/** The pack of one body that holds on a day: the latest, and only while the rules of the country that it stands on do. */
export const holdingOn = (packs: readonly RulePack[], on: string): RulePack | undefined =>
  packs.filter(({ validFrom, baseId }) => validFrom <= on && baseId === shippedOn(on)?.rating.id).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]

/** What a body inherits on a day from those above it, each given with all it published, nearest first. Refuses a day before the first rules we know, and rules that were changed after they were made known. */
export function inheritedOn(on: string, above: readonly (readonly RulePack[])[]): Inherited {
  const country = shippedOn(on) ?? refuse('rule-pack.before-any')
  const holding = above.flatMap((packs) => holdingOn(packs, on) ?? [])
  for (const sealed of [...holding, { id: country.rating.id, set: country }]) demandIntact(sealed)
  const [nearest, ...further] = holding
  if (!nearest) return { parentId: country.rating.id, baseId: country.rating.id, sets: [country] }
  return { parentId: nearest.id, baseId: country.rating.id, sets: [nearest.set, ...further.map(({ set }) => set), country] }
}

/** All that keeps a pack from being published: faults of its own, and where it is laxer than any of those above it. */
export function problemsOf(publication: Publication, { sets }: Inherited): PackProblem[] {
  const [nearest, ...further] = sets
  const set = compose(nearest, publication, 'new')
  const found = [...checkPublication(nearest, publication, 'new'), ...further.flatMap((above) => loosened(above, set))]
  return found.filter(({ pointer, code }, at) => found.findIndex((one) => one.pointer === pointer && one.code === code) === at)
}

/** Publishes a pack that was found in order: what it does not say it inherits, and so it stands by itself for ever. */
export function publish(publication: Publication, { parentId, baseId, sets }: Inherited, act: Act): Decision<RulePack> {
  const { orgId, name, validFrom, citation } = publication
  const id = packId(orgId, validFrom, shortHash(8, 'rule-pack', act.key ?? ''))
  const set = compose(sets[0], publication, id)
  const digest = digestOfRules(set)
  const says = Object.keys(kinds).filter((part) => part in publication)
  return { next: { id, orgId, name, validFrom, parentId, baseId, citation, says, publishedAt: act.at, digest, set }, facts: [RulePackPublished({ rulePackId: id, orgId, validFrom, parentId, digest })] }
}
