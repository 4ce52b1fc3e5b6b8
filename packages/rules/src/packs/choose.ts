import type { PlainDate } from '../dates/index.ts'
import type { PackKind, PackOf, RulePack } from './schema.ts'

/** Whether a pack holds on a day. */
export const holdsOn = ({ validFrom, validTo }: RulePack, on: PlainDate) => validFrom <= on && (validTo === undefined || on < validTo)

const isOf = <K extends PackKind>(kind: K) => (pack: RulePack): pack is PackOf<K> => pack.kind === kind

/** Depth of a pack's scope on a path: 0 for everywhere, more the narrower it is, undefined when it is elsewhere. */
function depthOf({ scopeOrgId }: RulePack, path: readonly string[]): number | undefined {
  if (scopeOrgId === undefined) return 0
  const at = path.indexOf(scopeOrgId)
  return at < 0 ? undefined : at + 1
}

/**
 * The pack that judges a body on a day: of those in force on its path (from the root to the body), the one of the narrowest scope,
 * and there the latest; undefined when none holds. The order of packs never matters.
 */
export function packFor<K extends PackKind>(packs: readonly RulePack[], kind: K, on: PlainDate, path: readonly string[]): PackOf<K> | undefined {
  const able = packs.filter(isOf(kind)).filter((pack) => holdsOn(pack, on)).flatMap((pack) => {
    const depth = depthOf(pack, path)
    return depth === undefined ? [] : [{ pack, depth }]
  })
  const [best] = able.sort((a, b) => b.depth - a.depth || (a.pack.validFrom < b.pack.validFrom ? 1 : a.pack.validFrom > b.pack.validFrom ? -1 : a.pack.id < b.pack.id ? 1 : -1))
  return best?.pack
}
