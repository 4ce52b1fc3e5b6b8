import { words } from './words.vi.ts'

// Drawn as wide as a phone, so that its figures stay as large there as the text.
const WIDTH = 340
const ROW = 48
const ROOM = WIDTH - 40
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
            <text className="left" x="0" y={index * ROW + 16}>{words.bandNames[key]}</text>
            <rect className={`bar-${key}`} x="0" y={index * ROW + 22} width={Math.max(2, (count * ROOM) / most)} height={18} />
            <text className="left" x={(count * ROOM) / most + 8} y={index * ROW + 37}>{count}</text>
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
