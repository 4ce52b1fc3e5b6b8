import { useCallback } from 'react'
import { getBodyYears, type Node } from '../api/bodies.ts'
import { listMeetings } from '../api/meetings.ts'
import { listMembers } from '../api/people.ts'
import { Excel } from '../excel/excel.tsx'
import { meetingColumns } from '../meetings/columns.ts'
import { words as meetingWords } from '../meetings/words.vi.ts'
import { kinds } from '../messages.vi.ts'
import { Some } from '../office/some.tsx'
import { roleName, typeName } from '../codes.vi.ts'
import { peopleColumns } from '../people/columns.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf, momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { className, words } from './words.vi.ts'

/** What stands right below an organisation. */
export const Below = ({ nodes }: Readonly<{ nodes: readonly Node[] }>) => (
  <section className="card" aria-labelledby="truc-thuoc">
    <h2 id="truc-thuoc">{words.belowTitle} ({nodes.length})</h2>
    <Some id="tim-to-chuc" of={nodes} nameOf={({ name }) => name}>
      {(some) => <ul className="todo">{some.map(({ id, name, type }) => <li key={id}><Link className="row" to={`/to-chuc/${id}`}>{name}</Link><span className="muted small">{typeName(type)}</span></li>)}</ul>}
    </Some>
  </section>
)

/** Those who belong to a cell. */
export function Members({ cellId }: Readonly<{ cellId: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listMembers(token, cellId)), [cellId]))
  return (
    <section className="card" aria-labelledby="dang-vien">
      <h2 id="dang-vien">{words.membersTitle}</h2>
      <Loaded within of={loading} title={words.membersTitle}>
        {({ items }) => (items.length === 0 ? <p className="muted">{words.noMembers}</p> : (
          <><Some id="tim-nguoi" of={items} nameOf={({ name }) => name}>
            {(some) => <ul className="todo">{some.map(({ id, name, roles }) => <li key={id}><Link className="row" to={`/dang-vien/${id}`}>{name}</Link><span className="muted small">{roles.map(roleName).join(', ')}</span></li>)}</ul>}
          </Some><Excel name={words.membersTitle} columns={peopleColumns()} rows={() => items} /></>
        ))}
      </Loaded>
    </section>
  )
}

/** A cell's meetings of the year, latest first, each with its record. */
export function MeetingsOf({ cellId }: Readonly<{ cellId: string }>) {
  const { year } = civilOf(Date.now())
  const loading = useLoad(useCallback(() => asMe((token) => listMeetings(token, cellId, year)), [cellId, year]))
  return (
    <section className="card" aria-labelledby="buoi-hop">
      <h2 id="buoi-hop">{words.meetings(year)}</h2>
      <Loaded within of={loading} title={words.meetings(year)}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="muted">{words.noMeetings}</p>}
            <ul className="todo">{items.toSorted((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt)).map(({ id, kind, startsAt, status }) => <li key={id}><span><Link className="row" to={`/buoi-hop/${id}/bien-ban`}>{kinds[kind]}</Link><br /><span className="muted small">{momentText(startsAt)}</span></span><span className="tag">{meetingWords.statuses[status]}</span></li>)}</ul>
            {items.length > 0 && <Excel name={words.meetings(year)} columns={meetingColumns} rows={() => items} />}
          </>
        )}
      </Loaded>
    </section>
  )
}

/** The classes an organisation was given over ten years; nothing for who may not read them. */
export function Years({ orgId }: Readonly<{ orgId: string }>) {
  const { state } = useLoad(useCallback(() => asMe((token) => getBodyYears(token, orgId)), [orgId]))
  if (state.is !== 'done') return null
  const { items } = state.value
  return <section className="card" aria-labelledby="cac-nam"><h2 id="cac-nam">{words.years}</h2>{items.length === 0 ? <p className="muted">{words.noYears}</p> : <ul className="todo">{items.map(({ year, class: given }) => <li key={year}><strong>{year}</strong><span className="tag good">{className(given)}</span></li>)}</ul>}</section>
}
