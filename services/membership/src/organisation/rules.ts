import { holdsMembers, shortHash, type TreeNode } from '@nen-nep/contracts'
import { refusals, refuseMissing, type Act, type Caller, type Tree } from '@nen-nep/service-kit'
import { ROOT, type Founding, type Organisation } from './schema.ts'

export const refuse = refusals({
  'organisation.not-registrar': 'forbidden',
  'organisation.parent-unknown': 'invalid',
  'organisation.root-exists': 'conflict',
  'organisation.parent-holds-members': 'conflict',
  'organisation.code-taken': 'conflict',
  'organisation.day-to-come': 'invalid',
  'organisation.not-that-day': 'missing',
  'organisation.change-to-come': 'invalid',
  'organisation.change-too-early': 'conflict',
  'organisation.unit-unknown': 'invalid',
  'organisation.not-on-committee': 'invalid',
})

export const isCell = (type: Organisation['type']) => type === 'CELL_GRASSROOTS' || type === 'CELL_SUBORDINATE'

/** The id a command's organisation gets: the root's own, or one made from the command's key. */
export const idOf = ({ parentId }: Founding, { key = '' }: Act) => (parentId === undefined ? ROOT : `org_${shortHash(8, 'organisation', key)}`)

function checkCode(code: string | undefined, tree: Tree): void {
  if (code !== undefined && tree.nodes.some((other) => other.code === code)) refuse('organisation.code-taken', { code })
}

function checkRegistrar(caller: Caller, parentId: string | undefined): void {
  if (caller.may('register', parentId ?? ROOT)) return
  if (parentId !== undefined && !caller.may('see', parentId)) refuseMissing()
  refuse('organisation.not-registrar')
}

/** Founds an organisation under its parent, or the root. Cells stand at the leaves: only a party group may stand under one (Charter, art. 21, 24). */
export function found(founding: Founding, tree: Tree, caller: Caller, act: Act): Organisation {
  const { parentId, code, type } = founding
  checkRegistrar(caller, parentId)
  checkCode(code, tree)
  if (parentId === undefined) return tree.node(ROOT) ? refuse('organisation.root-exists') : { id: ROOT, ...founding }
  checkParent(tree.node(parentId), { parentId, type })
  return { id: idOf(founding, act), ...founding }
}

/** Refuses a parent that is not there, or a cell as the parent of anything but a party group. */
export function checkParent(parent: TreeNode | undefined, { parentId, type }: { parentId: string; type: Organisation['type'] }): void {
  if (!parent) return refuse('organisation.parent-unknown', { id: parentId })
  if (isCell(parent.type) && type !== 'PARTY_GROUP') refuse('organisation.parent-holds-members', { name: parent.name })
}

/** The tree's node of an organisation. */
export const nodeOf = ({ coverage: _coverage, ...node }: Organisation): TreeNode => node

/** Bodies whose members meet and vote: where the roster's people stand. */
export const leafBodies = (nodes: readonly TreeNode[]) => nodes.filter(({ type }) => holdsMembers(type))
