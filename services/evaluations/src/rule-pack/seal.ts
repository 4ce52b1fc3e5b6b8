import { digestOfRules, shippedDigests } from '@nen-nep/rules/packs/seal'
import type { Citation } from '@nen-nep/rules/packs/citation'
import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { refuse } from './refusals.ts'

/** Rules with their id and, where a body published them, how it calls them, what they rest on and what they came to then. */
type Sealed = Readonly<{ id: string; name?: string | undefined; citation?: Citation | undefined; set: RuleSet; digest?: string | undefined }>
/** What rules come to now, and came to when they were made known: the country's when they were shipped, a body's when it published them, where that was noted. */
export type Seal = Readonly<{ id: string; name?: string | undefined; digest: string; published?: string | undefined }>

export const sealOf = ({ id, name, citation, set, digest }: Sealed): Seal => ({ id, ...(name !== undefined && citation ? { name: `${name} (${citation.regulation})` } : {}), digest: digestOfRules(set), published: shippedDigests[id] ?? digest })
/** Whether rules are still what was made known; what nobody noted then nobody can tell. */
const isIntact = ({ digest, published }: Seal) => published === undefined || digest === published

/** A seal as readers of a pack meet it. */
export function sealShown(sealed: Sealed) {
  const seal = sealOf(sealed)
  return { digest: seal.digest, ...(isIntact(seal) ? {} : { changed: true as const, publishedDigest: seal.published }) }
}
/** Refuses to build on rules that were changed after they were made known. */
export function demandIntact(sealed: Sealed): void {
  if (!isIntact(sealOf(sealed))) refuse('rule-pack.changed', { rulePackId: sealed.id })
}
