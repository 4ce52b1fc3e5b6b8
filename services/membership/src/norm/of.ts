import type { PlainDate } from '@nen-nep/rules/dates/plain-date'
import { normOn, normsOn, termsOf, type Level, type Norm, type NormName } from '@nen-nep/rules/norms/index'
import type { MembershipNorms } from '@nen-nep/rules/packs/schema'
import type { Tree } from '@nen-nep/service-kit'

/** A body and what stands above it, nearest first. */
const levelsOf = (tree: Tree, orgId: string): Level[] => [orgId, ...tree.ancestors(orgId)].flatMap((id) => tree.node(id) ?? [])

/** The figures that hold for a body on a civil day. */
export const normsFor = (tree: Tree, orgId: string, day: PlainDate): Norm[] => normsOn(levelsOf(tree, orgId), day)
/** One of them. */
export const normFor = (tree: Tree, orgId: string, name: NormName, day: PlainDate): number => normOn(levelsOf(tree, orgId), name, day).value
/** The terms of a membership as they hold for a body on a civil day; worked out once for each body asked. */
export function termsIn(tree: Tree, day: PlainDate): (orgId: string) => MembershipNorms {
  const known = new Map<string, MembershipNorms>()
  return (orgId) => {
    const terms = known.get(orgId) ?? termsOf(normsFor(tree, orgId, day))
    known.set(orgId, terms)
    return terms
  }
}
