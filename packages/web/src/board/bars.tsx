import type { BoardCell } from '../api/board.ts'
import { Some } from '../office/some.tsx'
import { Link } from '../router/link.tsx'
import { words } from './words.vi.ts'

// Widths are shares of the card and heights are px: nothing scales, so the words are as large at every width.
const ROW = 48
/** The longest bar, as a share; the rest is for its figure. */
const ROOM = 82
type Bar = Readonly<{ key: keyof typeof words.bandNames; count: number; cells: readonly BoardCell[] }>

/** How many cells have which class, as bars with their figures on them, and each figure with the cells behind it. */
export function Bars({ bars, title }: Readonly<{ bars: readonly Bar[]; title: string }>) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <section className="card">
      <h2 id="chat-luong">{title}</h2>
      <svg className="chart" height={bars.length * ROW} role="img" aria-labelledby="chat-luong">
        {bars.map(({ key, count }, index) => (
          <g key={key}>
            <title>{`${words.bandNames[key]}: ${words.cells(count)}`}</title>
            <text className="left" x="0" y={index * ROW + 16}>{words.bandNames[key]}</text>
            <rect className={`bar-${key}`} x="0" y={index * ROW + 22} width={`${Math.max(0.5, (count * ROOM) / most)}%`} height={18} />
            <text className="left" x={`${(count * ROOM) / most}%`} dx="8" y={index * ROW + 37}>{count}</text>
          </g>
        ))}
      </svg>
      {bars.filter(({ count }) => count > 0).map(({ key, count, cells }) => (
        <details className="help inset" key={key}>
          <summary>{words.bandNames[key]}: {words.cells(count)}</summary>
          <Some id={`tim-loai-${key}`} of={cells} nameOf={({ name }) => name}>{(some) => <ul className="todo">{some.map(({ cellId, name }) => <li key={cellId}><Link className="row" to={`/to-chuc/${cellId}`}>{name}</Link></li>)}</ul>}</Some>
        </details>
      ))}
    </section>
  )
}
