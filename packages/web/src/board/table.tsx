import type { Cell, CellMonth } from '../api/board.ts'
import { Link } from '../router/link.tsx'
import { words } from './words.vi.ts'

function textOf({ held, announced, planned, score }: CellMonth, isAhead: boolean): string {
  if (held) return score === null ? words.held : String(score)
  if (announced || planned) return words.waiting
  return isAhead ? words.future : words.none
}
const tone = ({ held, announced, planned }: CellMonth, isAhead: boolean) => (held ? 'held' : announced || planned || isAhead ? 'wait' : 'none')

/** Cells by months: the score where there is one, else how far the month came. Scrolls inside itself on a phone. */
export function Table({ cells, year, upTo }: Readonly<{ cells: readonly Cell[]; year: number; upTo: number }>) {
  return (
    <section className="card" aria-labelledby="bang">
      <h2 id="bang">{words.table(year)}</h2>
      <p className="muted small">{words.tableHint}</p>
      <div className="scroll" tabIndex={0}>
        <table>
          <thead><tr><th scope="col">{words.cell}</th>{cells[0]?.months.map(({ month }) => <th scope="col" key={month}>{words.month(month)}</th>)}</tr></thead>
          <tbody>
            {cells.map(({ cellId, name, months }) => (
              <tr key={cellId}><th scope="row"><Link className="row" to={`/to-chuc/${cellId}`}>{name}</Link></th>{months.map((month) => <td key={month.month} className={tone(month, month.month > upTo)}>{textOf(month, month.month > upTo)}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
