import { useCallback } from 'react'
import { listMeetings, type Meeting } from '../api/meetings.ts'
import { leads, type Me } from '../me/me.ts'
import { kinds } from '../messages.vi.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf, momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const tone: Readonly<Partial<Record<Meeting['status'], string>>> = { SIGNED: 'tag good', CONFIRMED: 'tag good', CANCELLED: 'tag quiet', POSTPONED: 'tag quiet' }

const Row = ({ meeting: { id, kind, startsAt, venue, status } }: Readonly<{ meeting: Meeting }>) => (
  <li>
    <span className="grow"><Link className="row" to={`/buoi-hop/${id}`}>{kinds[kind]}</Link><br /><span className="muted small">{momentText(startsAt)} · {venue}</span></span>
    <span className={tone[status] ?? 'tag'}>{words.status[status]}</span>
  </li>
)

/** A cell's meetings of this year, the latest first. */
export default function Meetings({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const { year } = civilOf(Date.now())
  const loading = useLoad(useCallback(async () => (await asMe((token) => listMeetings(token, cellId, year))).items, [cellId, year]))
  return (
    <Loaded of={loading} title={words.title(year)}>
      {(meetings) => (
        <>
          <h1>{words.title(year)}</h1>
          <div className="actions spaced">
            {leads(me) && <Link className="button" to="/buoi-hop/moi">{words.plan}</Link>}
            <Link className="button second" to="/lich">{words.year}</Link>
          </div>
          <section className="card" aria-label={words.title(year)}>
            {meetings.length === 0 && <p>{words.none}</p>}
            <ul className="todo">{meetings.toReversed().map((meeting) => <Row key={meeting.id} meeting={meeting} />)}</ul>
          </section>
        </>
      )}
    </Loaded>
  )
}
