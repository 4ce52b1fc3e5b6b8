import type { TreeNode } from '@nen-nep/contracts'
import type { Tree } from '@nen-nep/service-kit'

/** The organisations whose registry an import may touch: the one that asked for it, and all below it. */
export type Registry = Readonly<{ nodes: readonly TreeNode[]; keeps: (orgId: string | undefined) => boolean }>

/** What an organisation keeps the registry of. To an import, everybody and everything beyond it is as if it did not exist: a file may name any number, and must learn nothing by it. */
export function registryOf(tree: Tree, orgId: string): Registry {
  const nodes = tree.within(orgId)
  const kept = new Set([orgId, ...nodes.map(({ id }) => id)])
  return { nodes, keeps: (id) => id !== undefined && kept.has(id) }
}
