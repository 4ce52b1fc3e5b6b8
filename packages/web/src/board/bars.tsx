import { words } from './words.vi.ts'

const WIDTH = 720
const ROW = 44
const LEFT = 210
const ROOM = WIDTH - LEFT - 60
type Bar = Readonly<{ key: keyof typeof words.bandNames; count: number }>

/** How many cells have which class, as bars with their figures on them, and the same figures as a table. */
export function Bars({ bars, title }: Readonly<{ bars: readonly Bar[]; title: string }>) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <section className="card">
      <h2 id="chat-luong">{title}</h2>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} role="img" aria-labelledby="chat-luong">
        {bars.map(({ key, count }, index) => (
          <g key={key}>
            <title>{`${words.bandNames[key]}: ${words.cells(count)}`}</title>
            <text className="left" x="0" y={index * ROW + 27}>{words.bandNames[key]}</text>
            <rect className={`bar-${key}`} x={LEFT} y={index * ROW + 8} width={Math.max(2, (count * ROOM) / most)} height={ROW - 16} />
            <text className="left" x={LEFT + (count * ROOM) / most + 10} y={index * ROW + 27}>{count}</text>
          </g>
        ))}
      </svg>
      <details className="help">
        <summary>{words.figures}</summary>
        <div className="scroll" role="region" aria-label={words.figures} tabIndex={0}><table><tbody>{bars.map(({ key, count }) => <tr key={key}><th scope="row">{words.bandNames[key]}</th><td>{words.cells(count)}</td></tr>)}</tbody></table></div>
      </details>
    </section>
  )
}
