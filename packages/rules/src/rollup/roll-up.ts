import { sameCounts, type CellSummary, type Counts, type Total } from './totals.ts'
import { layOut, type Layout, type RollupTree } from './tree.ts'

/** Totals of every node, cells without a summary, and summaries of bodies that are no cell of this tree (counted nowhere). */
export type Rollup = Readonly<{
  treeVersion: number
  totalOf: (id: string) => Total | undefined
  missing: readonly string[]
  strays: readonly string[]
}>

type Columns = Map<string, Float64Array>

const rowOf = (columns: Columns, position: number): Counts =>
  Object.fromEntries([...columns].map(([grade, column]) => [grade, column[position] ?? 0] as const).filter(([, count]) => count > 0))

/** Writes a cell's latest summary into its row; two different contents under one version are a defect upstream and refused. */
function place(columns: Columns, versions: Int32Array, position: number, { id, version, counts }: CellSummary): void {
  const known = versions[position] ?? 0
  if (version === known && !sameCounts(rowOf(columns, position), counts)) throw new RangeError(`two summaries of ${id} under version ${version}`)
  if (version <= known) return
  versions[position] = version
  for (const grade of Object.keys(counts)) if (!columns.has(grade)) columns.set(grade, new Float64Array(versions.length))
  columns.forEach((column, grade) => { column[position] = counts[grade] ?? 0 })
}

function addUp({ order, parents }: Layout, column: Float64Array): void {
  for (const position of order) {
    const parent = parents[position] ?? -1
    if (parent >= 0) column[parent] = (column[parent] ?? 0) + (column[position] ?? 0)
  }
}

/** Adds the cells' summaries up the tree. Their order does not matter, repeats and older versions change nothing, and memory stays in columns of numbers. */
export function rollUp(tree: RollupTree, summaries: Iterable<CellSummary>): Rollup {
  const layout = layOut(tree)
  const versions = new Int32Array(tree.nodes.length)
  const columns: Columns = new Map()
  const strays = new Set<string>()
  for (const summary of summaries) {
    const position = layout.at.get(summary.id)
    if (position === undefined || !tree.nodes[position]?.cell) strays.add(summary.id)
    else place(columns, versions, position, summary)
  }
  const expected = new Float64Array(tree.nodes.length)
  tree.nodes.forEach(({ cell }, position) => { expected[position] = cell ? 1 : 0 })
  const reported = new Float64Array(versions).map((version) => (version > 0 ? 1 : 0))
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
