import { shortHash, type TreeNode } from '@nen-nep/contracts'
import type { Tree } from '@nen-nep/service-kit'
import type { Asked } from './schema.ts'

/** Who changes cell: everybody who has a record in one, or those named. */
export type Move = Readonly<{ from: string; to: string; memberIds?: readonly string[] }>
/** An organisation that stands no more, and the one that takes over from it, where one was named. */
export type Gone = Readonly<{ orgId: string; into?: string }>
/** What a reorganisation makes of the tree: organisations new to it, those that stand under another, those that stand no more, and who changes cell. */
export type Outcome = Readonly<{ added: readonly TreeNode[]; moved: readonly TreeNode[]; gone: readonly Gone[]; moves: readonly Move[] }>

type Into = NonNullable<Asked['into']>[number]
/** The id of an organisation that a plan makes: the same plan makes the same one. */
const newId = (planId: string, index: number) => `org_${shortHash(8, 'reorganised', planId, String(index))}`

function made({ name, type, code, sectorType }: Into, { id, parentId, from }: Readonly<{ id: string; parentId: string | undefined; from: string }>): TreeNode {
  return { id, ...(parentId === undefined ? {} : { parentId }), name, type, ...(code === undefined ? {} : { code }), ...(sectorType === undefined ? {} : { sectorType }), from }
}

const under = (tree: Tree, ids: readonly string[], parentId: string): TreeNode[] => ids.flatMap((id) => tree.node(id) ?? []).map((node) => ({ ...node, parentId }))

/** The nearest organisation above one that stays: it keeps the records that nobody else takes. */
const keeperOf = (tree: Tree, id: string, gone: readonly string[]) => tree.ancestors(id).find((above) => !gone.includes(above)) ?? id

/** Organisations give way to one, or to nobody: what hung from them hangs from it, and their people are its people. */
function absorbed(tree: Tree, ids: readonly string[], target: string | undefined): Omit<Outcome, 'added'> {
  const children = ids.flatMap((id) => tree.children(id)).map(({ id }) => id).filter((id) => !ids.includes(id) && id !== target)
  return {
    moved: target === undefined ? [] : under(tree, children, target),
    gone: ids.map((orgId) => ({ orgId, ...(target === undefined ? {} : { into: target }) })),
    moves: ids.map((from) => ({ from, to: target ?? keeperOf(tree, from, ids) })),
  }
}

function merged(tree: Tree, { orgIds, targetId, into = [], on }: Asked, planId: string): Outcome {
  const [first] = into
  const target = targetId ?? newId(planId, 0)
  const parentId = tree.node(orgIds[0] ?? '')?.parentId
  const added = targetId === undefined && first ? [made(first, { id: target, parentId, from: on })] : []
  return { added, ...absorbed(tree, orgIds.filter((id) => id !== target), target) }
}

function split(tree: Tree, { orgIds: [org = ''], into = [], on }: Asked, planId: string): Outcome {
  const parentId = tree.node(org)?.parentId
  const moves = into.flatMap(({ memberIds }, index) => (memberIds.length > 0 ? [{ from: org, to: newId(planId, index), memberIds }] : []))
  // A cell that some have left stands anew from that day: nothing that ends it may be dated before.
  const left = moves.length > 0 && parentId !== undefined ? under(tree, [org], parentId) : []
  return {
    added: into.map((one, index) => made(one, { id: newId(planId, index), parentId, from: on })),
    moved: [...into.flatMap(({ childIds }, index) => under(tree, childIds, newId(planId, index))), ...left],
    gone: [],
    moves,
  }
}

/** What was asked for, done to a tree. Pure; whether it may be done is for `rules.ts` to say. */
export function outcomeOf(tree: Tree, asked: Asked, planId: string): Outcome {
  switch (asked.kind) {
    case 'MOVE':
      return { added: [], moved: under(tree, asked.orgIds, asked.targetId ?? ''), gone: [], moves: [] }
    case 'MERGE':
      return merged(tree, asked, planId)
    case 'SPLIT':
      return split(tree, asked, planId)
    case 'DISSOLVE':
      return { added: [], ...absorbed(tree, asked.orgIds, asked.targetId) }
  }
}
