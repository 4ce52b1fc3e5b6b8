import type { Board, Cell } from '../api/board.ts'
import { Link } from '../router/link.tsx'
import { Chart } from './chart.tsx'
import { lastWords, monthIn, notMet, planWords, shareOf, shareText } from './figures.ts'
import { Table } from './table.tsx'
import { words } from './words.vi.ts'

const Figure = ({ name, value, beside, bad = false }: Readonly<{ name: string; value: string; beside: string; bad?: boolean }>) => (
  <div className="card"><dt className="muted">{name}</dt><dd className={bad ? 'big bad' : 'big'}>{value}</dd><dd className="muted small">{beside}</dd></div>
)

function Figures({ board, month }: Readonly<{ board: Board; month: number }>) {
  const { held, minutes, present, owed } = monthIn(board.months, month) ?? board.totals
  const { totals: { cells, tasksOverdue } } = board
  const share = shareOf({ present, owed })
  const left = cells - held
  return (
    <dl className="figures">
      <Figure name={words.notMet} value={String(left)} beside={words.ofCells(cells)} bad={left > 0} />
      <Figure name={words.attendance} value={share === undefined ? words.future : words.share(shareText(share))} beside={words.people(present, owed)} />
      <Figure name={words.minutes} value={String(minutes)} beside={words.ofHeld(held)} />
      <Figure name={words.overdue} value={String(tasksOverdue)} beside={words.acrossYear} bad={tasksOverdue > 0} />
    </dl>
  )
}

function Late({ cells, month }: Readonly<{ cells: readonly Cell[]; month: number }>) {
  return (
    <section className="card" aria-labelledby="chua-hop">
      <h2 id="chua-hop">{words.notMetTitle(cells.length)}</h2>
      {cells.length === 0 && <p>{words.allMet}</p>}
      <ul className="todo">
        {cells.map((cell) => {
          const at = monthIn(cell.months, month)
          return <li key={cell.cellId}><span className="grow"><Link className="row" to={`/to-chuc/${cell.cellId}`}>{cell.name}</Link><br /><span className="muted small">{lastWords(cell)}</span></span><span className={at?.announced || at?.planned ? 'tag' : 'tag bad'}>{planWords(at)}</span></li>
        })}
      </ul>
    </section>
  )
}

/** What needs an officer's attention this month, then the whole year. */
export function Overview({ board, year, month }: Readonly<{ board: Board; year: number; month: number }>) {
  return (
    <>
      <Figures board={board} month={month} />
      <div className="halves">
        <Late cells={notMet(board, month)} month={month} />
        <section className="card" aria-labelledby="bieu-do"><h2 id="bieu-do">{words.chart(year)}</h2><Chart months={board.months} year={year} /></section>
      </div>
      <Table cells={board.cells} year={year} upTo={month} />
    </>
  )
}
