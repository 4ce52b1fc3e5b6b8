import { useCallback } from 'react'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { dateText } from '../../time.ts'
import { getPopulation, type Named } from '../api/population.ts'
import { populationWords as words } from './population-words.vi.ts'

const People = ({ title, people }: Readonly<{ title: string; people: readonly Named[] }>) => (
  <><h3>{title} ({people.length})</h3><ul className="todo">{people.map(({ memberId, name, since }) => <li key={memberId}><span className="grow">{name ?? memberId}{since !== undefined && <><br /><span className="muted small">{words.since(dateText(since))}</span></>}</span></li>)}</ul></>
)

/** Who was counted into the cell's year on its day, and who has come or gone since. */
export default function Population({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => getPopulation(id), [id]))
  return (
    <Loaded within of={loading} title={words.title}>
      {({ asOf, frozen, reviewed, late, left, digest }) => (
        <section className="card" aria-labelledby="da-chot">
          <h2 id="da-chot">{words.title}</h2>
          <p>{words.frozen(frozen, dateText(asOf))} {words.reviewed(reviewed)}</p>
          {late.length + left.length === 0 && <p className="muted">{words.same}</p>}
          {late.length > 0 && <People title={words.late} people={late} />}
          {left.length > 0 && <People title={words.left} people={left} />}
          <details className="help"><summary>{words.proof}</summary><p className="hint">{words.proofHint}</p><p className="code">{digest}</p></details>
        </section>
      )}
    </Loaded>
  )
}
