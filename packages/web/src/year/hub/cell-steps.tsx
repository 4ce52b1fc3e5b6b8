import { Link } from '../../router/link.tsx'
import type { Sheet } from '../api/sheets.ts'
import { bare } from '../ids.ts'
import { shared } from '../words.vi.ts'
import { words } from './words.vi.ts'

type Row = Readonly<{ to: string; name: string; done: boolean; said: string }>

/** The steps of a cell's year in their order, with how far each has come. */
export function stepsOf({ rows, status, ballot, unproposed, undecided, published }: Sheet): readonly Row[] {
  const all = rows.length
  const reviews = rows.filter(({ review }) => review === 'SUBMITTED' || review === 'ON_PAPER').length
  const rated = rows.filter(({ unrated }) => unrated === undefined).length
  const sent = status !== 'OPEN'
  return [
    { to: 'ban-kiem-diem', name: words.steps.reviews, done: reviews === all, said: shared.of(reviews, all) },
    { to: 'tap-the', name: words.steps.collective, done: false, said: words.open },
    { to: 'hoi-nghi', name: words.steps.conference, done: ballot?.agreed === true, said: words.open },
    { to: 'phieu-kin', name: words.steps.ballots, done: ballot?.result !== undefined, said: ballot?.result ? words.counted : words.open },
    { to: 'kiem-phieu', name: words.steps.tally, done: ballot?.agreed === true, said: ballot?.agreed ? words.agreed : words.tellers(ballot?.tellers.length ?? 0) },
    { to: 'de-nghi', name: words.steps.proposals, done: unproposed === 0 && sent, said: sent ? words.sent : shared.of(rated - unproposed, rated) },
    { to: 'quyet-dinh', name: words.steps.decisions, done: published !== undefined, said: published ? words.publishedShort : shared.of(rated - undecided, rated) },
  ]
}

/** A cell's way through the year, each step a page. */
export function CellSteps({ sheet }: Readonly<{ sheet: Sheet }>) {
  const base = `/danh-gia/${sheet.year}/chi-bo/${bare(sheet.cellId)}`
  return (
    <section className="card" aria-labelledby="chi-bo">
      <h2 id="chi-bo">{words.cell}</h2>
      {sheet.returned !== undefined && sheet.status === 'OPEN' && <p className="note">{words.returnedBecause(sheet.returned)}</p>}
      <ul className="todo numbered">
        {stepsOf(sheet).map(({ to, name, done, said }) => <li key={to}><Link className="row" to={`${base}/${to}`}>{name}</Link><span className={done ? 'tag good' : 'tag'}>{said}</span></li>)}
      </ul>
    </section>
  )
}
