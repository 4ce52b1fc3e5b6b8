import { Class, holdsMembers, RollupCompleted } from '@nen-nep/contracts'
import { digestOf, nextRevision, rollUp, type CellSummary, type RollupTree } from '@nen-nep/rules/rollup/index'
import { share } from '@nen-nep/rules/exact/index'
import { refusals, type Decision, type Tree } from '@nen-nep/service-kit'
import type { Head } from './head.ts'
import { leafOf, type Revision } from './schema.ts'
import type { Summary } from './summary.ts'

export const refuse = refusals({
  'rollup.not-yours': 'forbidden',
  'rollup.not-begun': 'conflict',
  'rollup.none': 'missing',
  'rollup.not-published': 'forbidden',
})

/** The part of a pinned tree that a roll-up adds up: everything below its root that stood on the day the population was frozen. */
export function subtree(tree: Tree, rootId: string, asOf: string): RollupTree {
  const nodes: RollupTree['nodes'] = []
  const visit = (id: string, parentId: string | null) => {
    const node = tree.node(id)
    if (!node || (node.from > asOf && parentId !== null)) return
    nodes.push({ id, parentId, cell: holdsMembers(node.type) })
    for (const child of tree.children(id)) visit(child.id, id)
  }
  visit(rootId, null)
  return { version: tree.version, nodes }
}

/** Only what has been decided is added up; all other cells are missing, and named. */
export const leavesOf = (summaries: readonly Summary[]): CellSummary[] =>
  summaries.filter(({ decided }) => decided).map(({ cellId, classesAt, counts }) => leafOf(cellId, classesAt, Class.options.map((grade) => counts[grade])))

export type Run = Readonly<{ year: number; rootId: string; head: Head; tree: RollupTree; leaves: readonly CellSummary[]; asOf: string }>

/** The next revision of a year's table, or nothing when its digest is the one that stands. */
export function revise({ year, rootId, head, tree, leaves, asOf }: Run): Decision<Revision> | undefined {
  const certified = nextRevision(undefined, { orgId: rootId, tree, leaves, rulePack: head.rulePackId, asOf })
  if (certified.digest === head.digest) return undefined
  const next: Revision = { ...certified, year, revision: head.version + 1, frozenAsOf: head.frozenAsOf, total: { ...certified.total, counts: { ...certified.total.counts } } }
  return { next, facts: [completed(next, next)] }
}

/** One organisation's part of a revision: its own leaves, total and digest; the root's part is the whole. */
export function partOf(revision: Revision, tree: RollupTree, orgId: string) {
  const below = new Set([orgId])
  for (const { id, parentId } of tree.nodes) if (parentId !== null && below.has(parentId)) below.add(id)
  const leaves = revision.leaves.filter(({ id }) => below.has(id))
  const missing = revision.missing.filter((id) => below.has(id))
  const total = rollUp(tree, leaves).totalOf(orgId) ?? { counts: {}, reported: 0, expected: 0 }
  const digest = digestOf(revision, leaves)
  return { orgId, year: revision.year, revision: revision.revision, asOf: revision.asOf, digest, leaves, missing, total }
}
/** A revision without cells whose figures are kept from somebody, and which those are. */
export function withoutOwn(revision: Revision, own: ReadonlySet<string>): Readonly<{ kept: Revision; withheld: readonly string[] }> {
  const withheld = revision.leaves.map(({ id }) => id).filter((id) => own.has(id))
  return { kept: withheld.length === 0 ? revision : { ...revision, leaves: revision.leaves.filter(({ id }) => !own.has(id)) }, withheld }
}
export type Part = ReturnType<typeof partOf>

/** What is told of one organisation's part. */
export const completed = ({ revision, year, asOf }: Pick<Revision, 'revision' | 'year' | 'asOf'>, { orgId, digest, missing, total }: Pick<Part, 'orgId' | 'digest' | 'missing' | 'total'>) =>
  RollupCompleted({ orgId, year, revision, digest, asOf, cells: total.expected, missing: missing.length, counts: { ...total.counts } })

/** Heads by class beside their shares of all heads counted, in hundredths of a percent. */
export function shares(counts: Readonly<Record<string, number>>) {
  const whole = Object.values(counts).reduce((a, b) => a + b, 0)
  return Class.options.map((grade) => ({ class: grade, count: counts[grade] ?? 0, of: whole, percentage: share({ part: counts[grade] ?? 0, whole }) }))
}
