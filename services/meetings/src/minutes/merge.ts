/** A stretch of the base, `from` up to but not including `to`, and the paragraphs that stand in its place. */
type Hunk = Readonly<{ from: number; to: number; lines: readonly string[] }>
/** Paragraphs compared at most, one text's times the other's: beyond that a merge is not tried. */
const MOST = 1_000_000

const commonStart = (a: readonly string[], b: readonly string[]) => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

type Pair = readonly [number, number]
/** A longest common subsequence of two lists of paragraphs, as places in both. */
function matches(a: readonly string[], b: readonly string[]): Pair[] {
  const width = b.length + 1
  const tails = new Uint16Array((a.length + 1) * width)
  const tail = (i: number, j: number) => tails[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) tails[i * width + j] = a[i] === b[j] ? tail(i + 1, j + 1) + 1 : Math.max(tail(i + 1, j), tail(i, j + 1))
  }
  const pairs: Pair[] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (tail(i + 1, j) >= tail(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** What changes from one list of paragraphs to another: the gaps between what both have; undefined where both are too long to compare. */
function hunksOf(base: readonly string[], other: readonly string[]): Hunk[] | undefined {
  const start = commonStart(base, other)
  const [a, b] = [base.slice(start), other.slice(start)]
  if (a.length * b.length > MOST) return undefined
  const hunks: Hunk[] = []
  let [fromA, fromB] = [0, 0]
  for (const [i, j] of [...matches(a, b), [a.length, b.length] as const]) {
    if (i > fromA || j > fromB) hunks.push({ from: start + fromA, to: start + i, lines: b.slice(fromB, j) })
    ;[fromA, fromB] = [i + 1, j + 1]
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
