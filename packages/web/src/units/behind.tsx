import { useCallback } from 'react'
import { getUnitPart, type UnitPart } from '../api/units.ts'
import { Meetings } from '../attendance/meetings.tsx'
import { Some } from '../office/some.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { words as tasks } from '../tasks/words.vi.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const People = ({ of }: Readonly<{ of: UnitPart['members'] }>) => (
  <Some id="tim-nguoi-don-vi" of={of} nameOf={({ name }) => name}>{(some) => <ul className="todo">{some.map(({ memberId, name }) => <li key={memberId}><Link className="row" to={`/dang-vien/${memberId}`}>{name}</Link></li>)}</ul>}</Some>
)
const Task = ({ of: { title, dueOn, status, overdue, inTime } }: Readonly<{ of: UnitPart['tasks'][number] }>) => (
  <li><span className="grow">{title}<br /><span className="muted small">{words.due(dateText(dueOn))}</span></span><span className={overdue ? 'tag bad' : 'tag'}>{overdue ? words.late : inTime ? words.inTime : tasks.statuses[status]}</span></li>
)

/** What stands behind one line of the table: the people, meetings and tasks that it counts. */
export function Behind({ cellId, year, unit }: Readonly<{ cellId: string; year: number; unit: string | null }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getUnitPart(token, cellId, year, unit)), [cellId, year, unit]))
  return (
    <section className="card" aria-labelledby="sau-don-vi">
      <h2 id="sau-don-vi">{words.behind(unit ?? words.none)}</h2>
      <Loaded within of={loading} title={words.behind(unit ?? words.none)}>
        {({ members, meetings, tasks: given }) => (
          <>
            <h3>{words.people(members.length)}</h3>
            <People of={members} />
            <h3>{words.meetings(meetings.length)}</h3>
            <Meetings items={meetings} step="bien-ban" />
            <h3>{words.tasks(given.length)}</h3>
            <ul className="todo">{given.map((one) => <Task key={one.id} of={one} />)}</ul>
          </>
        )}
      </Loaded>
    </section>
  )
}
