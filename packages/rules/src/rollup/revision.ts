import * as v from 'valibot'
import { digestOf, hashOf, type Basis } from './canonical.ts'
import { messages } from './messages.vi.ts'
import { rollUp } from './roll-up.ts'
import { CellSummary, Counts, sameCounts, type Total } from './totals.ts'
import type { RollupTree } from './tree.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A certified roll-up: totals with the frozen leaves they come from. It never changes; a correction is the next revision. */
export const Revision = v.object({
  orgId: v.string(),
  revision: v.pipe(Count, v.minValue(1)),
  treeVersion: Count,
  rulePack: v.string(),
  asOf: v.string(),
  leaves: v.array(CellSummary),
  missing: v.array(v.string()),
  total: v.object({ counts: Counts, reported: Count, expected: Count }),
  digest: v.string(),
})
export type Revision = v.InferOutput<typeof Revision>

export type RunInputs = Omit<Basis, 'treeVersion'> & Readonly<{ orgId: string; tree: RollupTree; leaves: readonly CellSummary[] }>

const none: Total = { counts: {}, reported: 0, expected: 0 }

/** Leaves of a run: one per cell of the tree, its latest version, by id. */
function frozen(tree: RollupTree, leaves: readonly CellSummary[]): CellSummary[] {
  const cells = new Set(tree.nodes.filter(({ cell }) => cell).map(({ id }) => id))
  const latest = new Map<string, CellSummary>()
  for (const leaf of leaves) if (cells.has(leaf.id) && leaf.version > (latest.get(leaf.id)?.version ?? 0)) latest.set(leaf.id, leaf)
  return [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The revision after a run: the previous one itself when the digest is the same, so that re-running changes nothing. */
export function nextRevision(previous: Revision | undefined, { orgId, tree, leaves, rulePack, asOf }: RunInputs): Revision {
  const kept = frozen(tree, leaves)
  const digest = digestOf({ treeVersion: tree.version, rulePack, asOf }, kept)
  if (previous?.digest === digest) return previous
  const { totalOf, missing } = rollUp(tree, kept)
  const { counts, reported, expected } = totalOf(orgId) ?? none
  const total = { counts: { ...counts }, reported, expected }
  return { orgId, revision: (previous?.revision ?? 0) + 1, treeVersion: tree.version, rulePack, asOf, leaves: kept, missing: [...missing], total, digest }
}

export type Fault = Readonly<{ code: keyof typeof messages.faults; at: string; message: string }>
export type Verdict = Readonly<{ ok: boolean; digest: string; faults: readonly Fault[] }>

const fault = (code: Fault['code'], at: string): Fault => ({ code, at, message: messages.faults[code](at) })

/** Computes a revision again from its own leaves and the tree it names. Anyone who holds the file can do this, without our service. */
export function verify(revision: Revision, tree: RollupTree): Verdict {
  const digest = digestOf(revision, revision.leaves)
  const total = rollUp(tree, revision.leaves).totalOf(revision.orgId) ?? none
  const broken = revision.leaves.filter(({ id, counts, hash }) => hashOf({ id, counts }) !== hash)
  const faults = [
    ...broken.map(({ id }) => fault('rollup.leaf', id)),
    ...(digest === revision.digest ? [] : [fault('rollup.digest', revision.digest)]),
    ...(tree.version === revision.treeVersion ? [] : [fault('rollup.tree', String(tree.version))]),
    ...(sameCounts(total.counts, revision.total.counts) && total.reported === revision.total.reported ? [] : [fault('rollup.total', revision.orgId)]),
  ]
  return { ok: faults.length === 0, digest, faults }
}
