import { useCallback } from 'react'
import type { Cell } from '../api/board.ts'
import { listMeetings } from '../api/meetings.ts'
import { kinds } from '../messages.vi.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { shareOf, shareText, stateWords } from './figures.ts'
import { words } from './words.vi.ts'

const bands = new Map<string, string>(Object.entries(words.bands))

const Months = ({ cell }: Readonly<{ cell: Cell }>) => (
  <div className="scroll" role="region" aria-label={cell.name} tabIndex={0}>
    <table>
      <thead><tr><th scope="col">{words.tab}</th><th scope="col">{words.state}</th><th scope="col">{words.present}</th><th scope="col">{words.score}</th></tr></thead>
      <tbody>
        {cell.months.map((month) => {
          const share = shareOf(month)
          return <tr key={month.month}><th scope="row">{words.monthName(month.month)}</th><td>{stateWords(month)}</td><td>{share === undefined ? words.future : `${month.present}/${month.owed} (${words.share(shareText(share))})`}</td><td>{month.score === null ? words.future : `${month.score} ${bands.get(month.band ?? '') ?? ''}`}</td></tr>
        })}
      </tbody>
    </table>
  </div>
)

/** One cell's year, month by month, and its meetings. */
export function CellYear({ cell, year }: Readonly<{ cell: Cell; year: number }>) {
  const { cellId } = cell
  const loading = useLoad(useCallback(async () => (await asMe((token) => listMeetings(token, cellId, year))).items, [cellId, year]))
  return (
    <>
      <section className="card"><Months cell={cell} /></section>
      <section className="card" aria-labelledby="buoi-hop">
        <h2 id="buoi-hop">{words.meetings}</h2>
        <Loaded of={loading}>
          {(meetings) => (meetings.length === 0
            ? <p className="muted">{words.noMeetings}</p>
            : <ul className="todo">{meetings.toReversed().map(({ id, kind, startsAt, venue }) => <li key={id}><span><Link className="row" to={`/buoi-hop/${id}`}>{kinds[kind]}</Link><br /><span className="muted small">{momentText(startsAt)} · {venue}</span></span></li>)}</ul>)}
        </Loaded>
      </section>
    </>
  )
}
