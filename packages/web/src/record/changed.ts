/** One line of two texts: in both, only in the earlier one, or only in the later one. */
export type Line = Readonly<{ is: 'same' | 'gone' | 'new'; text: string }>

/** For every pair of places, how many lines two texts share from there on. */
function shared(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0))
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const [row = [], next = []] = [rows[i], rows[i + 1]]
      row[j] = before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
    }
  return rows
}

/** What was taken out of a text and what was put in, line by line, as few lines as can be. */
export function changed(before: string, after: string): readonly Line[] {
  const [old, now] = [before, after].map((text) => text.trimEnd().split('\n'))
  if (!old || !now) return []
  const rest = shared(old, now)
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]]
    if (left !== undefined && left === right) {
      lines.push({ is: 'same', text: left })
      i++
      j++
    } else if (left !== undefined && (right === undefined || (rest[i + 1]?.[j] ?? 0) >= (rest[i]?.[j + 1] ?? 0))) {
      lines.push({ is: 'gone', text: left })
      i++
    } else if (right !== undefined) {
      lines.push({ is: 'new', text: right })
      j++
    }
  }
  return lines
}
