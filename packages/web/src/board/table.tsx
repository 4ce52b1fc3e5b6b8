import type { BoardCell, BoardData } from '../api/board.ts'
import { Excel, type Column } from '../excel/excel.tsx'
import { Some } from '../office/some.tsx'
import { Link } from '../router/link.tsx'
import { civilOf } from '../time.ts'
import { stateOf } from './figures.ts'
import { words } from './words.vi.ts'

const colours: Readonly<Record<string, string>> = { none: 'none', held: 'held', minutes: 'held', confirmed: 'held' }

/** Months to come that nobody has planned are no fault of anybody. */
const isAhead = (month: number, year: number) => {
  const now = civilOf(Date.now())
  return year > now.year || (year === now.year && month > now.month)
}

const monthOf = ({ months }: BoardCell, wanted: number) => months.find(({ month }) => month === wanted)
function stateAt(cell: BoardCell, month: number): string {
  const at = monthOf(cell, month)
  return at ? words.states[stateOf(at)] : ''
}
/** Cells by months as a sheet has them: what each month came to, and its score. */
const columnsOf = ({ months }: BoardData): readonly Column<BoardCell>[] => [
  [words.cell, ({ name }) => name, 32], ...months.flatMap(({ month }): Column<BoardCell>[] => [[words.monthState(month), (cell) => stateAt(cell, month), 14], [words.monthScore(month), (cell) => monthOf(cell, month)?.score ?? '', 12]]),
  [words.overdue, ({ tasksOverdue }) => tasksOverdue],
]

/** Cells by months in words; scrolls within itself on a phone. */
export const Table = ({ data, year }: Readonly<{ data: BoardData; year: number }>) => (
  <section className="card">
    <h2 id="bang">{words.table(year)}</h2>
    <Some id="tim-bang" of={data.cells} nameOf={({ name }) => name}>
      {(some) => (
        <div className="scroll" role="region" aria-labelledby="bang" tabIndex={0}>
          <table>
            <thead><tr><th scope="col">{words.cell}</th>{data.months.map(({ month }) => <th scope="col" key={month}>T{month}</th>)}</tr></thead>
            <tbody>
              {some.map(({ cellId, name, months }) => (
                <tr key={cellId}>
                  <th scope="row"><Link className="row" to={`/to-chuc/${cellId}`}>{name}</Link></th>
                  {months.map((month) => stateOf(month) === 'none' && isAhead(month.month, year) ? <td key={month.month} className="muted">–</td> : <td key={month.month} className={colours[stateOf(month)]}>{words.states[stateOf(month)]}{month.score !== null && <><br />{month.score}</>}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Some>
    <Excel name={words.table(year)} columns={columnsOf(data)} rows={() => data.cells} />
  </section>
)
