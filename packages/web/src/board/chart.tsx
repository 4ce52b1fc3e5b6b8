import type { BoardTotal } from '../api/board.ts'
import { monthAs, shortMonthAs } from '../formats.vi.ts'
import { percentText } from '../percent.ts'
import { words } from './words.vi.ts'

// Across in shares of the card, down in px: nothing scales, so the figures are as large at every width.
const HEIGHT = 210
const EDGE = 5
const TOP = 36
const BOTTOM = 62
type Dot = Readonly<{ x: number; y: number; said: string; short: string; month: number }>

function dotsOf(months: readonly BoardTotal[]): Dot[] {
  const known = months.flatMap(({ month, percentage }) => (percentage === null ? [] : [{ month, percentage }]))
  const low = Math.min(8000, ...known.map(({ percentage }) => percentage))
  return known.map(({ month, percentage }) => ({ month, said: percentText(percentage), short: String(Math.round(percentage / 100)), x: EDGE + ((month - 1) * (100 - 2 * EDGE)) / 11, y: TOP + ((10_000 - percentage) * (HEIGHT - TOP - BOTTOM)) / (10_000 - low || 1) }))
}
/** A figure that repeats the one before it is left out, so that none overlap. */
const isNew = (dots: readonly Dot[], index: number) => dots[index]?.short !== dots[index - 1]?.short

/** A figure stands above its dot, or below where a neighbour is higher: so it does not meet that one’s. */
const offset = (dots: readonly Dot[], index: number) => ([dots[index - 1], dots[index + 1]].some((beside) => beside !== undefined && beside.y < (dots[index]?.y ?? 0)) ? 22 : -12)

/** The year's attendance as a line with its figures on it, and the same figures as a table, of which each opens its month. */
export function Chart({ months, year, onMonth }: Readonly<{ months: readonly BoardTotal[]; year: number; onMonth: (month: number) => void }>) {
  const dots = dotsOf(months)
  if (dots.length === 0) return null
  return (
    <section className="card">
      <h2 id="duong">{words.chart(year)}</h2>
      <svg className="chart" height={HEIGHT} role="img" aria-labelledby="duong">
        <line x1="0" x2="100%" y1={HEIGHT - 26} y2={HEIGHT - 26} />
        {dots.slice(1).map(({ x, y, month }, index) => <line className="way" key={month} x1={`${dots[index]?.x}%`} y1={dots[index]?.y} x2={`${x}%`} y2={y} />)}
        {dots.map(({ x, y, said, short, month }, index) => <g key={month}><title>{`${monthAs(month)}: ${said}`}</title><circle cx={`${x}%`} cy={y} r="4" />{isNew(dots, index) && <text x={`${x}%`} y={y + offset(dots, index)}>{short}</text>}<text x={`${x}%`} y={HEIGHT - 6}>{month}</text></g>)}
      </svg>
      <p className="muted small">{words.chartHint}</p>
      <details className="help">
        <summary>{words.figures}</summary>
        <div className="scroll" role="region" aria-label={words.figures} tabIndex={0}><table><thead><tr><th scope="col">{words.month}</th><th scope="col">{words.attendance}</th></tr></thead><tbody>{dots.map(({ month, said }) => <tr key={month}><th scope="row">{shortMonthAs(month)}</th><td><button type="button" className="text" aria-label={words.openMonth(monthAs(month), said)} onClick={() => onMonth(month)}>{said}</button></td></tr>)}</tbody></table></div>
      </details>
    </section>
  )
}
