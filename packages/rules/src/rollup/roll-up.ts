import type { CellSummary, Counts, Total } from './totals.ts'
import { layOut, type Layout, type RollupTree } from './tree.ts'

/** Totals of every node, cells without a summary, and summaries of bodies that are no cell of this tree (counted nowhere). */
export type Rollup = Readonly<{
  treeVersion: number
  totalOf: (id: string) => Total | undefined
  missing: readonly string[]
  strays: readonly string[]
}>

type Columns = Map<string, Float64Array>
type Seen = Readonly<{ versions: Int32Array; hashes: string[] }>

/** Writes a cell's latest summary into its row; two different contents under one version are a defect upstream and refused. */
function place(columns: Columns, seen: Seen, position: number, { id, version, hash, counts }: CellSummary): void {
  const known = seen.versions[position] ?? 0
  if (version === known && hash !== seen.hashes[position]) throw new RangeError(`two summaries of ${id} under version ${version}`)
  if (version <= known) return
  seen.versions[position] = version
  seen.hashes[position] = hash
  for (const column of columns.values()) column[position] = 0
  for (const [grade, count] of Object.entries(counts)) {
    const column = columns.get(grade) ?? new Float64Array(seen.versions.length)
    column[position] = count
    columns.set(grade, column)
  }
}

function addUp({ order, parents }: Layout, column: Float64Array): void {
  for (const position of order) {
    const parent = parents[position] ?? -1
    if (parent >= 0) column[parent] = (column[parent] ?? 0) + (column[position] ?? 0)
  }
}

const rowOf = (columns: Columns, position: number): Counts =>
  Object.fromEntries([...columns].map(([grade, column]) => [grade, column[position] ?? 0] as const).filter(([, count]) => count > 0))

/** Adds the cells' summaries up the tree. Their order does not matter, repeats and older versions change nothing, and memory stays in columns of numbers. */
export function rollUp(tree: RollupTree, summaries: Iterable<CellSummary>): Rollup {
  const layout = layOut(tree)
  const seen: Seen = { versions: new Int32Array(tree.nodes.length), hashes: [] }
  const columns: Columns = new Map()
  const strays = new Set<string>()
  for (const summary of summaries) {
    const position = layout.at.get(summary.id)
    if (position === undefined || !tree.nodes[position]?.cell) strays.add(summary.id)
    else place(columns, seen, position, summary)
  }
  const expected = Float64Array.from(tree.nodes, ({ cell }) => (cell ? 1 : 0))
  const reported = Float64Array.from(seen.versions, (version) => (version > 0 ? 1 : 0))
  const missing = tree.nodes.filter(({ cell }, position) => cell && reported[position] === 0).map(({ id }) => id).sort()
  for (const column of [...columns.values(), expected, reported]) addUp(layout, column)
  return {
    treeVersion: tree.version,
    missing,
    strays: [...strays].sort(),
    totalOf: (id) => {
      const position = layout.at.get(id)
      return position === undefined ? undefined : { counts: rowOf(columns, position), reported: reported[position] ?? 0, expected: expected[position] ?? 0 }
    },
  }
}
