import { Link } from '../../router/link.tsx'
import type { Sheet } from '../api/sheets.ts'
import { bare } from '../ids.ts'
import { shared } from '../words.vi.ts'
import { words } from './words.vi.ts'

type Row = Readonly<{ to: string; name: string; done: boolean; said: string }>

function ofVote({ ballot }: Sheet): Row[] {
  const { result, agreed = false, tellers = [] } = ballot ?? {}
  return [
    { to: 'phieu-kin', name: words.steps.ballots, done: result !== undefined, said: result ? words.counted : words.open },
    { to: 'kiem-phieu', name: words.steps.tally, done: agreed, said: agreed ? words.agreed : words.tellers(tellers.length) },
  ]
}
function ofClasses({ rows, status, unproposed, undecided, published }: Sheet): Row[] {
  const rated = rows.filter(({ unrated }) => unrated === undefined).length
  const sent = status !== 'OPEN'
  return [
    { to: 'de-nghi', name: words.steps.proposals, done: sent, said: sent ? words.sent : shared.of(rated - unproposed, rated) },
    { to: 'quyet-dinh', name: words.steps.decisions, done: published !== undefined, said: published ? words.publishedShort : shared.of(rated - undecided, rated) },
  ]
}

/** The steps of a cell's year in their order, with how far each has come. */
export function stepsOf(sheet: Sheet): readonly Row[] {
  const { rows, status } = sheet
  const reviews = rows.filter(({ review }) => review === 'SUBMITTED' || review === 'ON_PAPER').length
  const sent = status !== 'OPEN'
  return [
    { to: 'ban-kiem-diem', name: words.steps.reviews, done: reviews === rows.length, said: shared.of(reviews, rows.length) },
    { to: 'tap-the', name: words.steps.collective, done: sent, said: words.open },
    { to: 'hoi-nghi', name: words.steps.conference, done: sent, said: words.open },
    ...ofVote(sheet),
    ...ofClasses(sheet),
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
