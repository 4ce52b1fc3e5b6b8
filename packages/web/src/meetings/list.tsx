import { useCallback, useState } from 'react'
import { listMeetings, type Meeting } from '../api/meetings.ts'
import { Excel } from '../excel/excel.tsx'
import { leads, type Me } from '../me/me.ts'
import { kinds } from '../messages.vi.ts'
import { isLike } from '../names.ts'
import { TextField } from '../registry/parts/field.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf, momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { meetingColumns } from './columns.ts'
import { statusTag } from './status-tag.ts'
import { words } from './words.vi.ts'


const saidOf = ({ kind, venue, agenda, startsAt }: Meeting) => [kinds[kind], venue, momentText(startsAt), ...agenda.map(({ title }) => title)].join(' ')

function List({ items, title }: Readonly<{ items: readonly Meeting[]; title: string }>) {
  const [typed, setTyped] = useState('')
  const found = items.filter((one) => isLike(saidOf(one), typed)).toSorted((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt))
  if (items.length === 0) return <section className="card"><p>{words.empty}</p></section>
  return (
    <>
      <TextField id="tim-buoi-hop" kind="search" most={100} label={words.search} hint={words.searchHint} value={typed} onType={setTyped} />
      <section className="card">
        <p role="status">{found.length === 0 && words.noneFound}</p>
        <ul className="todo">
          {found.map(({ id, kind, startsAt, status }) => (
            <li key={id}><span><Link className="row" to={`/buoi-hop/${id}/chuong-trinh`}>{kinds[kind]}</Link><br /><span className="muted small">{momentText(startsAt)}</span></span><span className={statusTag(status)}>{words.statuses[status]}</span></li>
          ))}
        </ul>
      </section>
      <Excel name={title} columns={meetingColumns} rows={() => found} />
    </>
  )
}

/** The cell's meetings of the year, latest first, found by what was on their agenda. */
export default function Meetings({ me }: Readonly<{ me: Me }>) {
  const { year } = civilOf(Date.now())
  const { cellId = '' } = me
  const loading = useLoad(useCallback(() => asMe((token) => listMeetings(token, cellId, year)), [cellId, year]))
  return (
    <>
      <h1>{words.title(year)}</h1>
      <div className="actions">
        {leads(me) && <Link className="button" to="/buoi-hop/moi">{words.plan}</Link>}
        {leads(me) && <Link className="button second" to="/buoi-hop/dinh-ky">{words.series}</Link>}
        <Link className="button second" to="/de-nghi-noi-dung">{words.backlog}</Link>
      </div>
      <Loaded within of={loading} title={words.title(year)}>{({ items }) => <List items={items} title={words.title(year)} />}</Loaded>
    </>
  )
}
