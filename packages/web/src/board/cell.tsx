import { useCallback } from 'react'
import { listHeld, type BoardCell } from '../api/board.ts'
import { asMe } from '../sign-in/session.ts'
import { Link } from '../router/link.tsx'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

/** One cell's meetings of the year, behind any total that counts it. */
export function CellMeetings({ cell, year, onBack }: Readonly<{ cell: BoardCell; year: number; onBack: () => void }>) {
  const { cellId, name } = cell
  const loading = useLoad(useCallback(() => asMe((token) => listHeld(token, cellId, year)), [cellId, year]))
  return (
    <section className="card">
      <p><button type="button" className="button second" onClick={onBack}>{words.back}</button></p>
      <h2>{name}</h2>
      <Loaded of={loading} title={name}>
        {({ items }) => <ul className="todo">{items.toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1)).map(({ id, startsAt }) => <li key={id}><Link className="row" to={`/buoi-hop/${id}/chuong-trinh`}>{momentText(startsAt)}</Link></li>)}</ul>}
      </Loaded>
    </section>
  )
}
