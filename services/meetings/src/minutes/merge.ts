/** A stretch of the base, `from` up to but not including `to`, and the paragraphs that stand in its place. */
type Hunk = Readonly<{ from: number; to: number; lines: readonly string[] }>
/** Paragraphs compared at most, one text's times the other's: beyond that a merge is not tried. */
const MOST = 1_000_000

const commonStart = (a: readonly string[], b: readonly string[]) => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

/** Lengths of the longest common subsequences of all tails. */
function tails(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [rows[i], rows[i + 1]]
      if (row && below) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return rows
}

/** What changes from one list of paragraphs to another; undefined where both are too long to compare. */
function hunksOf(base: readonly string[], other: readonly string[]): Hunk[] | undefined {
  const start = commonStart(base, other)
  const [a, b] = [base.slice(start), other.slice(start)]
  if (a.length * b.length > MOST) return undefined
  const rows = tails(a, b)
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [fromA, fromB] = [i, j]
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      const skipsBase = j >= b.length || (i < a.length && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))
      if (skipsBase) i++
      else j++
    }
    if (i > fromA || j > fromB) hunks.push({ from: start + fromA, to: start + i, lines: b.slice(fromB, j) })
    while (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1]
  }
  return hunks
}

const isEmpty = ({ from, to }: Hunk) => from === to
/** Both touch the same paragraph, or put something in at the same place. */
const collide = (one: Hunk, other: Hunk) => (isEmpty(one) || isEmpty(other) ? Math.max(one.from, other.from) <= Math.min(one.to, other.to) : Math.max(one.from, other.from) < Math.min(one.to, other.to))
const isSame = (one: Hunk, other: Hunk) => one.from === other.from && one.to === other.to && one.lines.join('\n') === other.lines.join('\n')

/** Joins two texts that were both made from `base`, paragraph by paragraph; undefined where both changed the same paragraph differently. */
export function mergeTexts(base: string, standing: string, given: string): string | undefined {
  if (standing === given || given === base) return standing
  if (standing === base) return given
  const lines = base.split('\n')
  const [theirs, mine] = [hunksOf(lines, standing.split('\n')), hunksOf(lines, given.split('\n'))]
  if (!theirs || !mine) return undefined
  const fresh = mine.filter((hunk) => !theirs.some((other) => isSame(hunk, other)))
  if (fresh.some((hunk) => theirs.some((other) => collide(hunk, other)))) return undefined
  const merged = [...lines]
  for (const { from, to, lines: put } of [...theirs, ...fresh].toSorted((a, b) => b.from - a.from || b.to - a.to)) merged.splice(from, to - from, ...put)
  return merged.join('\n')
}
