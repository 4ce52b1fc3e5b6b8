import { isDeepStrictEqual } from 'node:util'
import type { TreeNode } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { indexTree, refusals, refuseMissing, type Caller, type Tree } from '@nen-nep/service-kit'
import { checkParent, isCell, refuse as refuseOrganisation } from '../organisation/rules.ts'
import type { PastNode } from '../publishing/tree.ts'
import type { Outcome } from './outcome.ts'
import type { Asked } from './schema.ts'
import { standsSince } from './spells.ts'

export const refuse = refusals({
  'reorganisation.incomplete': 'invalid',
  'reorganisation.other-kinds': 'conflict',
  'reorganisation.gone': 'conflict',
  'reorganisation.not-below': 'invalid',
  'reorganisation.cycle': 'conflict',
  'reorganisation.nothing': 'conflict',
  'reorganisation.too-early': 'conflict',
  'reorganisation.not-empty': 'conflict',
  'reorganisation.members-left': 'conflict',
  'reorganisation.member-elsewhere': 'invalid',
  'reorganisation.member-changed-later': 'conflict',
  'reorganisation.too-large': 'conflict',
  'reorganisation.busy': 'conflict',
  'reorganisation.not-applied': 'conflict',
  'reorganisation.too-late-to-undo': 'conflict',
  'reorganisation.changed-since': 'conflict',
  'reorganisation.tree-moved-on': 'stale',
})

const unless = (isFine: boolean, field: string) => (isFine ? undefined : field)
const wrong: Readonly<Record<Asked['kind'], (asked: Asked) => string | undefined>> = {
  MOVE: ({ targetId, into }) => unless(targetId !== undefined, 'targetId') ?? unless(into === undefined, 'into'),
  MERGE: ({ orgIds, targetId, into }) => {
    const bodies = new Set([...orgIds, targetId ?? orgIds[0]])
    return unless((targetId === undefined) !== (into === undefined), 'targetId') ?? unless(into === undefined || into.length === 1, 'into') ?? unless(bodies.size > 1, 'orgIds')
  },
  SPLIT: ({ orgIds, targetId, into }) => unless(into !== undefined, 'into') ?? unless(orgIds.length === 1, 'orgIds') ?? unless(targetId === undefined, 'targetId'),
  DISSOLVE: ({ orgIds, targetId = '', into }) => unless(!orgIds.includes(targetId), 'targetId') ?? unless(into === undefined, 'into'),
}

/** What each kind needs: a new parent, one to merge into or a new one, new ones to split into. */
export function demandComplete(asked: Asked): void {
  const field = wrong[asked.kind](asked)
  if (field) refuse('reorganisation.incomplete', { kind: asked.kind, field })
}

/** Whoever reorganises keeps the registry of all that changes, and of what stands above it before and after. What they do not see does not exist. */
export function demandRegistrar(caller: Caller, tree: Tree, { orgIds, targetId }: Pick<Asked, 'orgIds' | 'targetId'>): void {
  const named = [...orgIds, ...(targetId === undefined ? [] : [targetId])]
  if (named.some((id) => !tree.node(id) || !caller.may('see', id))) refuseMissing()
  const all = [...named, ...orgIds.map((id) => tree.node(id)?.parentId)]
  if (all.some((id) => id === undefined || !caller.may('register', id))) refuseOrganisation('organisation.not-registrar')
}

const nameOf = (tree: Tree, id: string) => tree.node(id)?.name ?? id
const kindOf = (type: TreeNode['type']) => (isCell(type) ? 'CELL' : type)

function demandOneKind(tree: Tree, { orgIds, targetId, into = [] }: Asked): void {
  const types = [...[...orgIds, targetId ?? ''].flatMap((id) => tree.node(id)?.type ?? []), ...into.map(({ type }) => type)]
  if (new Set(types.map(kindOf)).size > 1) refuse('reorganisation.other-kinds')
}

function demandChildren(tree: Tree, { orgIds: [org = ''], into = [] }: Asked): void {
  const named = into.flatMap(({ childIds }) => childIds)
  const stranger = named.find((id, index) => tree.node(id)?.parentId !== org || named.indexOf(id) !== index)
  if (stranger !== undefined) refuse('reorganisation.not-below', { id: stranger, name: nameOf(tree, org) })
}

function demandHeir(tree: Tree, { orgIds, targetId }: Asked): void {
  const left = orgIds.flatMap((id) => tree.children(id)).filter(({ id }) => !orgIds.includes(id))
  if (targetId === undefined && left.length > 0) refuse('reorganisation.not-empty', { names: left.map(({ name }) => name) })
}

function demandFreeCodes({ nodes }: Tree, { added }: Outcome): void {
  const taken = added.find(({ id, code }) => code !== undefined && nodes.some((other) => other.code === code && other.id !== id))
  if (taken) refuseOrganisation('organisation.code-taken', { code: taken.code })
}

/** One root above all, no circles, and cells at the leaves, as far as these organisations go. */
export function demandSound(next: Tree, changed: readonly TreeNode[]): void {
  for (const { id, name, type, parentId } of changed) {
    if (parentId === undefined) continue
    const top = next.node(next.ancestors(id).at(-1) ?? '')
    if (!top || top.parentId !== undefined) refuse('reorganisation.cycle', { name })
    checkParent(next.node(parentId), { parentId, type })
  }
}

/** The first day from which a change can count: nothing it touches, or hangs from, may have changed after it. */
function earliestOf(tree: Tree, past: readonly PastNode[], { orgIds, targetId }: Asked, { moved, gone }: Outcome): { day: string; name: string } {
  const touched = [...new Set([...orgIds, ...moved.map(({ id }) => id), ...(targetId === undefined ? [] : [targetId, ...tree.ancestors(targetId)])])]
  const stood = touched.flatMap((id) => tree.node(id) ?? []).map((node) => ({ day: standsSince(node), name: node.name }))
  const left = past.filter(({ parentId }) => gone.some(({ orgId }) => orgId === parentId)).map(({ to, name }) => ({ day: addDays(to, 1), name }))
  return [...stood, ...left].toSorted((a, b) => (a.day < b.day ? 1 : -1))[0] ?? { day: '', name: '' }
}

/** What one plan holds within one row: organisations that change their place, and people who change cell. */
const MOST_MOVED = 800
export const MOST_PEOPLE = 10_000

/** Whatever a plan names must still stand on its day: another may have closed it meanwhile. */
function demandStanding(tree: Tree, past: readonly PastNode[], { orgIds, targetId }: Asked): void {
  const gone = [...orgIds, ...(targetId === undefined ? [] : [targetId])].find((id) => !tree.node(id))
  if (gone !== undefined) refuse('reorganisation.gone', { name: past.findLast(({ id }) => id === gone)?.name ?? gone })
}

type Ground = Readonly<{ tree: Tree; past: readonly PastNode[]; nodes: readonly TreeNode[] }>

const shapes: Readonly<Record<Asked['kind'], (tree: Tree, asked: Asked) => void>> = { MOVE: () => undefined, MERGE: demandOneKind, SPLIT: demandChildren, DISSOLVE: demandHeir }

/** Refuses whatever would leave the tree unsound, or its past other than it was; `nodes` are those of the tree that would come of it. */
export function demandPossible({ tree, past, nodes }: Ground, asked: Asked, outcome: Outcome): void {
  demandStanding(tree, past, asked)
  shapes[asked.kind](tree, asked)
  const next = indexTree(tree.version + 1, nodes)
  const standing = outcome.moved.filter(({ id, parentId }) => tree.node(id)?.parentId === parentId)
  if (asked.kind === 'MOVE' && standing.length > 0) refuse('reorganisation.nothing', { names: standing.map(({ name }) => name) })
  const target = next.node(asked.targetId ?? '')
  demandSound(next, [...outcome.moved, ...outcome.added, ...(target ? [target] : [])])
  demandFreeCodes(next, outcome)
  if (outcome.moved.length > MOST_MOVED) refuse('reorganisation.too-large', { most: MOST_MOVED })
  const earliest = earliestOf(tree, past, asked, outcome)
  if (asked.on < earliest.day) refuse('reorganisation.too-early', earliest)
}

/** Whether an organisation stands just as a change left it. */
export const isAsLeft = (tree: Tree, left: TreeNode) => isDeepStrictEqual(JSON.parse(JSON.stringify(tree.node(left.id) ?? {})), JSON.parse(JSON.stringify(left)))
