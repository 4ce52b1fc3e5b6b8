import type { BoardTotal } from '../api/board.ts'
import { percentText } from './figures.ts'
import { words } from './words.vi.ts'

const WIDTH = 720
const HEIGHT = 240
const EDGE = 40
type Dot = Readonly<{ x: number; y: number; said: string; month: number }>

function dotsOf(months: readonly BoardTotal[]): Dot[] {
  const known = months.flatMap(({ month, percentage }) => (percentage === null ? [] : [{ month, percentage }]))
  const low = Math.min(8000, ...known.map(({ percentage }) => percentage))
  return known.map(({ month, percentage }) => ({ month, said: percentText(percentage), x: EDGE + ((month - 1) * (WIDTH - 2 * EDGE)) / 11, y: EDGE + ((10_000 - percentage) * (HEIGHT - 2 * EDGE)) / (10_000 - low || 1) }))
}

/** The year's attendance as a line with its figures on it, and the same figures as a table. */
export function Chart({ months, year }: Readonly<{ months: readonly BoardTotal[]; year: number }>) {
  const dots = dotsOf(months)
  if (dots.length === 0) return null
  return (
    <section className="card">
      <h2 id="duong">{words.chart(year)}</h2>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="duong">
        <polyline points={dots.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {dots.map(({ x, y, said, month }) => <g key={month}><circle cx={x} cy={y} r="5" /><text x={x} y={y - 14}>{said}</text><text x={x} y={HEIGHT - 6}>T{month}</text></g>)}
      </svg>
      <details className="help">
        <summary>{words.figures}</summary>
        <div className="scroll" role="region" aria-label={words.figures} tabIndex={0}><table><thead><tr><th scope="col">{words.month}</th><th scope="col">{words.attendance}</th></tr></thead><tbody>{dots.map(({ month, said }) => <tr key={month}><th scope="row">T{month}</th><td>{said}</td></tr>)}</tbody></table></div>
      </details>
    </section>
  )
}
