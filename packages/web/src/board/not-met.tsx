import { useState } from 'react'
import { Some } from '../office/some.tsx'
import { Tick } from '../office/tick.tsx'
import { Link } from '../router/link.tsx'
import type { Figure } from './figures.ts'
import { Remind, Reminded } from './remind.tsx'
import { words } from './words.vi.ts'

const remind = words.remind
type Props = Readonly<{ figure: Figure; orgId: string; month: number; year: number }>

/** The cells that have not met, each to be chosen, and one press to the word that reminds them. */
export function NotMet({ figure: { lines }, ...asked }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState<Readonly<{ id: string; count: number }>>()
  const choose = (cellId: string) => setChosen((before) => (before.has(cellId) ? new Set([...before].filter((one) => one !== cellId)) : new Set([...before, cellId])))
  const all = chosen.size === lines.length
  const done = (id: string, count: number) => {
    setSent({ id, count })
    setOpen(false)
    setChosen(new Set())
  }
  return (
    <section className="card" aria-labelledby="danh-sach">
      <h2 id="danh-sach">{words.list.notMet} ({lines.length})</h2>
      {sent && <Reminded {...sent} />}
      {lines.length === 0 ? <p>{words.none}</p> : !open && (
        <div className="actions noprint">
          <button type="button" className="button second" onClick={() => setChosen(all ? new Set() : new Set(lines.map(({ cell }) => cell.cellId)))}>{all ? remind.nothing : remind.all(lines.length)}</button>
          <button type="button" className="button" aria-disabled={chosen.size === 0} onClick={() => setOpen(chosen.size > 0)}>{remind.open}</button>
        </div>
      )}
      <p className="muted" role="status">{lines.length > 0 && (chosen.size === 0 ? remind.choose : remind.chosen(chosen.size))}</p>
      {open && <Remind {...asked} cells={[...chosen]} onSent={done} onBack={() => setOpen(false)} />}
      <Some id="tim-chi-bo" of={lines} nameOf={({ cell }) => cell.name}>
        {(some) => (
          <ul className="todo">
            {some.map(({ cell: { cellId, name }, said, bad = false }) => (
              <li key={cellId} className="chosen">
                <Tick name={name} quiet on={chosen.has(cellId)} onChange={() => choose(cellId)} />
                <Link className="row grow" to={`/to-chuc/${cellId}`}>{name}</Link>
                <span className={bad ? 'tag bad' : 'tag'}>{said}</span>
              </li>
            ))}
          </ul>
        )}
      </Some>
    </section>
  )
}
