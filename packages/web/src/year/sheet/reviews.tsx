import { useCallback, useState } from 'react'
import { langOf } from '../../language/theirs.tsx'
import { isLike } from '../../names.ts'
import { Link } from '../../router/link.tsx'
import { page } from '../../router/page.ts'
import { Unfold } from '../../ui/unfold.tsx'
import { useLoad } from '../../use-load.ts'
import type { Line } from '../api/records.ts'
import { remindersOf } from '../api/reminders.ts'
import { bare } from '../ids.ts'
import { grades } from '../words.vi.ts'
import { PaperReviews } from './paper-reviews.tsx'
import { populationWords } from './population-words.vi.ts'
import { byName, nameOf, type Room } from './room.ts'
import { words } from './words.vi.ts'

const Population = page(() => import('./population.tsx'))
const text = words.reviews
const isThere = ({ review }: Line) => review === 'SUBMITTED' || review === 'ON_PAPER'
const stateOf = ({ review, unrated }: Line) => (review === undefined && unrated !== undefined ? 'unrated' : (review ?? 'none'))
const colours = { SUBMITTED: 'tag good', ON_PAPER: 'tag good', RETURNED: 'tag bad', none: 'tag', unrated: 'tag quiet' }

function Reminders({ orgId }: Readonly<{ orgId: string }>) {
  const { state } = useLoad(useCallback(() => remindersOf(orgId), [orgId]))
  if (state.is !== 'done') return null
  return <details className="help"><summary>{text.reminders}</summary>{state.value.length === 0 ? <p>{text.noReminders}</p> : <ul>{state.value.map((one) => <li key={one} lang={langOf(one)}>{one}</li>)}</ul>}<p className="muted">{text.remindHint}</p></details>
}

const Person = ({ line, base }: Readonly<{ line: Line; base: string }>) => (
  <li>
    <Link className="person" to={`${base}/ho-so/${bare(line.memberId)}`}>
      <span><strong>{nameOf(line)}</strong><span className="muted small">{[text.form(line.form), ...(line.self ? [text.self(grades[line.self])] : [])].join(' · ')}</span></span>
      <span><span className={colours[stateOf(line)]}>{text.states[stateOf(line)]}</span></span>
    </Link>
  </li>
)

/** What a cell does about reviews that lack: the mails that remind of them, and those that came on paper. */
const Lacking = ({ room, missing }: Readonly<{ room: Room; missing: readonly Line[] }>) => (
  <>
    {!room.superior && <Reminders orgId={room.sheet.cellId} />}
    {room.leads && room.sheet.status === 'OPEN' && <PaperReviews room={room} missing={missing} />}
  </>
)

/** Who has written and who has not, the latter first; a name opens what there is of them. */
export function Reviews(room: Room) {
  const { sheet: { id, rows }, base } = room
  const [typed, setTyped] = useState('')
  const missing = rows.filter((line) => !isThere(line) && line.unrated === undefined)
  const sorted = [...missing.toSorted(byName), ...rows.filter((line) => !missing.includes(line)).toSorted(byName)]
  const found = sorted.filter((line) => isLike(nameOf(line), typed))
  return (
    <>
      <h2>{text.title}</h2>
      <p className="headline"><span className="big">{text.count(rows.filter(isThere).length, rows.length)}</span><span className={missing.length === 0 ? 'tag good' : 'tag bad'}>{text.missing(missing.length)}</span></p>
      {missing.length > 0 && <Lacking room={room} missing={missing.toSorted(byName)} />}
      {rows.length > 10 && <div className="field"><label className="label" htmlFor="tim">{words.search}</label><input id="tim" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} /></div>}
      <p role="status" className="muted">{found.length === 0 && words.none}</p>
      <ul className="people">{found.map((line) => <Person key={line.id} line={line} base={base} />)}</ul>
      <Unfold open={populationWords.open} close={populationWords.close}>{() => <Population id={id} />}</Unfold>
    </>
  )
}
