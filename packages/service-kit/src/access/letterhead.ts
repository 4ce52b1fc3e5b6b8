import type { Letterhead } from '@nen-nep/contracts'
import type { Tree } from './scope.ts'

/** What stands in the frame of an organisation's papers: its own words, where it has set any, else what the tree says. The place holds for all below that name none. Nothing for an organisation that is not there. */
export function letterheadOf(tree: Tree, orgId: string): (Letterhead & Readonly<{ body: string }>) | undefined {
  const node = tree.node(orgId)
  if (!node) return undefined
  const above = node.parentId === undefined ? undefined : tree.node(node.parentId)
  const { body = node.name, superior = above?.letterhead?.body ?? above?.name, acting } = node.letterhead ?? {}
  const place = [orgId, ...tree.ancestors(orgId)].map((id) => tree.node(id)?.letterhead?.place).find((one) => one !== undefined)
  return { body, ...(superior === undefined ? {} : { superior }), ...(place === undefined ? {} : { place }), ...(acting === undefined ? {} : { acting }) }
}
