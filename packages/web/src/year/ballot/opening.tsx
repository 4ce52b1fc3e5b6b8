import { useCallback } from 'react'
import { Link } from '../../router/link.tsx'
import { momentText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { listBallots } from '../api/ballots.ts'
import type { Room } from '../sheet/room.ts'
import { OpenForm } from './open-form.tsx'
import { statuses, words } from './words.vi.ts'

const text = words.open
/** A cell's secret ballots of the year, and a new one. */
export default function Ballots(room: Room) {
  const { sheet: { year, cellId, status }, leads } = room
  const loading = useLoad(useCallback(() => listBallots(year, cellId), [year, cellId]))
  return (
    <>
      <h2>{text.list}</h2>
      <Loaded within of={loading} title={text.list}>
        {(ballots) => (
          <section className="card">
            {ballots.length === 0 && <p className="muted">{text.none}</p>}
            <ul className="todo">{ballots.map(({ id, title, status: now, until }) => <li key={id}><span className="grow"><Link className="row" to={`/phieu/${id}/theo-doi`}>{title}</Link><span className="muted small block">{words.until(momentText(until))}</span></span><span className={now === 'CLOSED' ? 'tag good' : 'tag'}>{statuses[now]}</span></li>)}</ul>
          </section>
        )}
      </Loaded>
      {leads && status === 'OPEN' && <OpenForm room={room} />}
    </>
  )
}
