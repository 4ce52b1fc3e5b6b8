/** One line of two texts: in both, only in the earlier one, or only in the later one. */
export type Line = Readonly<{ is: 'same' | 'gone' | 'new'; text: string }>

/** How many lines two texts share from a place in each on, asked by both places. */
function shared(before: readonly string[], after: readonly string[]): (i: number, j: number) => number {
  const rows = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      rows[i]?.splice(j, 1, before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1)))
  return at
}

function kindOf(left: string | undefined, right: string | undefined, isBetterGone: boolean): Line['is'] {
  if (left === right) return 'same'
  if (left === undefined) return 'new'
  return right === undefined || isBetterGone ? 'gone' : 'new'
}

/** What was taken out of a text and what was put in, line by line, as few lines as can be. */
export function changed(before: string, after: string): readonly Line[] {
  const [old, now] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')]
  const rest = shared(old, now)
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const is = kindOf(old[i], now[j], rest(i + 1, j) >= rest(i, j + 1))
    lines.push({ is, text: (is === 'new' ? now[j] : old[i]) ?? '' })
    if (is !== 'new') i++
    if (is !== 'gone') j++
  }
  return lines
}
