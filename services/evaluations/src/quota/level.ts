import { holdsMembers, type TreeNode } from '@nen-nep/contracts'
import type { QuotaRules } from '@nen-nep/rules/quota/index'
import type { Tree } from '@nen-nep/service-kit'

type Level = QuotaRules['level']
const GRASSROOTS = ['GRASSROOTS_ORG', 'CELL_GRASSROOTS']
const isAt: Readonly<Record<Level, (node: TreeNode) => boolean>> = {
  CELL: ({ type }) => holdsMembers(type),
  GRASSROOTS_ORG: ({ type }) => GRASSROOTS.includes(type),
  SUPERIOR_ORG: ({ type }) => type === 'SUPERIOR_ORG',
}

/** The organisation around another, within a campaign's root, at which a limit is held; where none is at that level, it is held for the one itself. */
export function levelOf(tree: Tree, { orgId, rootId }: Readonly<{ orgId: string; rootId: string }>, level: Level): TreeNode | undefined {
  const path = [orgId, ...tree.ancestors(orgId)]
  const chain = path.slice(0, path.indexOf(rootId) + 1).flatMap((id) => tree.node(id) ?? [])
  return chain.find(isAt[level]) ?? tree.node(orgId)
}

/** The organisations below another, each with a limit of its own; none where the limit is held at or above it. */
export function partsOf(tree: Tree, orgId: string, level: Level): TreeNode[] {
  const node = tree.node(orgId)
  if (!node || isAt[level](node)) return []
  return tree.children(orgId).flatMap((child) => (isAt[level](child) ? [child] : partsOf(tree, child.id, level)))
}
