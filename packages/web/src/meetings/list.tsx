import { useCallback } from 'react'
import { listMeetings } from '../api/meetings.ts'
import { leads, type Me } from '../me/me.ts'
import { kinds } from '../messages.vi.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf, momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const quiet: readonly string[] = ['POSTPONED', 'CANCELLED']

/** The cell's meetings of the year, latest first. */
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
      <Loaded of={loading} title={words.title(year)}>
        {({ items }) => (
          <section className="card">
            {items.length === 0 && <p>{words.empty}</p>}
            <ul className="todo">
              {items.toSorted((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt)).map(({ id, kind, startsAt, status }) => (
                <li key={id}><span><Link className="row" to={`/buoi-hop/${id}/chuong-trinh`}>{kinds[kind]}</Link><br /><span className="muted small">{momentText(startsAt)}</span></span><span className={`tag ${quiet.includes(status) ? 'quiet' : status === 'SIGNED' || status === 'CONFIRMED' ? 'good' : ''}`}>{words.statuses[status]}</span></li>
              ))}
            </ul>
          </section>
        )}
      </Loaded>
    </>
  )
}
