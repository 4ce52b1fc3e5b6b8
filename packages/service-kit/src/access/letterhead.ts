import type { Letterhead, TreeNode } from '@nen-nep/contracts'
import type { Tree } from './scope.ts'

const known = (letterhead: Letterhead): Letterhead => Object.fromEntries(Object.entries(letterhead).filter(([, text]) => text !== undefined))
/** An organisation's name as it stands on papers. */
const nameOf = ({ name, letterhead }: TreeNode) => letterhead?.body ?? name

/** What stands in the frame of an organisation's papers: its own words, where it has set any, else what the tree says. The place holds for all below that name none. Nothing for an organisation that is not there. */
export function letterheadOf(tree: Tree, orgId: string): (Letterhead & Readonly<{ body: string }>) | undefined {
  const [own, ...above] = [orgId, ...tree.ancestors(orgId)].flatMap((id) => tree.node(id) ?? [])
  if (!own) return undefined
  const superior = above.slice(0, 1).map(nameOf)[0]
  const place = above.find(({ letterhead }) => letterhead?.place !== undefined)?.letterhead?.place
  return { ...known({ superior, place }), ...own.letterhead, body: nameOf(own) }
}
