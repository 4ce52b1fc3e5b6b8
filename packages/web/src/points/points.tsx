import { useCallback } from 'react'
import { compareScores, getYearScore, type Line, type Meeting, type Year } from '../api/year-points.ts'
import { langOf } from '../language/theirs.tsx'
import { decimal, percentText } from '../percent.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const named: Readonly<{ [code: string]: string }> = words.classes
const nameOf = (band: string | null | undefined) => (band == null ? words.noClass : (named[band] ?? band))
const colours: Readonly<{ [code: string]: string }> = { TOT: 'tag good', KHA: 'tag good', KEM: 'tag bad' }
const colourOf = (band: string | null | undefined) => colours[band ?? ''] ?? 'tag'

async function load(cellId: string, year: number) {
  const [score, { cells }] = await Promise.all([asMe((token) => getYearScore(token, cellId, year)), asMe((token) => compareScores(token, cellId, year))])
  return { score, line: cells.find((one) => one.cellId === cellId) }
}

function Month({ one: { meetingId, month, self, superior } }: Readonly<{ one: Meeting }>) {
  const said = [...(self ? [words.own(self.total, self.max)] : []), ...(superior ? [words.superior(superior.total, superior.max)] : [])]
  const band = (superior ?? self)?.class
  return <li><span className="grow"><Link className="row" to={`/buoi-hop/${meetingId}/bien-ban`}>{words.month(month)}</Link><br /><span className="muted small">{said.join(' · ') || words.notScored}</span></span><span className={colourOf(band)}>{nameOf(band)}</span></li>
}

const Beside = ({ line: { average, tasks, done, percentage, tasksOverdue } }: Readonly<{ line: Line }>) => (
  <dl className="facts">
    <dt>{words.average}</dt><dd>{average === null ? '–' : decimal(average / 100)}</dd>
    <dt>{words.tasks}</dt><dd>{words.done(done, tasks, percentText(percentage))}</dd>
    <dt>{words.overdue}</dt><dd>{tasksOverdue}</dd>
  </dl>
)

const Said = ({ score: { class: band, why, meetings, unscored, missing } }: Readonly<{ score: Year }>) => (
  meetings.length === 0 ? <p className="muted">{words.none}</p> : (
    <>
      <p className="headline"><span className="big">{words.yearClass}</span><span className={colourOf(band)}>{nameOf(band)}</span></p>
      {why != null && <p className="muted" lang={langOf(why)}>{why}</p>}
      <ul className="todo">{meetings.map((one) => <Month key={one.meetingId} one={one} />)}</ul>
      {unscored > 0 && <p className="note">{words.unscored(unscored)}</p>}
      {missing.length > 0 && <p className="note">{words.missing(missing.map(words.month).join(', '))}</p>}
    </>
  )
)

/** How a cell's meetings of the year were scored, what class they add up to, and the tasks done beside them. */
export default function Points({ cellId, year }: Readonly<{ cellId: string; year: number }>) {
  const loading = useLoad(useCallback(() => load(cellId, year), [cellId, year]))
  return (
    <section className="card" aria-labelledby="diem-nam">
      <h2 id="diem-nam">{words.title(year)}</h2>
      <p className="hint">{words.hint}</p>
      <Loaded within of={loading} title={words.title(year)}>{({ score, line }) => <><Said score={score} />{line && <Beside line={line} />}</>}</Loaded>
    </section>
  )
}
