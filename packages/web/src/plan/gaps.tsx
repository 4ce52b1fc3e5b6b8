import { useCallback, useState } from 'react'
import { listPlanGaps } from '../api/plan.ts'
import { langOf } from '../language/theirs.tsx'
import { follows, type Me } from '../me/me.ts'
import { InOffice } from '../office/office.tsx'
import { Some } from '../office/some.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

function Lacking({ orgId, year }: Readonly<{ orgId: string; year: number }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listPlanGaps(token, orgId, year)), [orgId, year]))
  return (
    <Loaded within of={loading} title={words.gaps}>
      {({ cells, complete, items }) => (
        <section className="card" aria-labelledby="con-thieu">
          <h2 id="con-thieu">{words.lacking} ({items.length})</h2>
          <p><strong>{words.complete(complete, cells)}</strong></p>
          {items.length === 0 && <p className="note good">{words.allComplete}</p>}
          <Some id="tim-chi-bo-thieu" of={items} nameOf={({ name }) => name}>{(some) => <ul className="todo">{some.map(({ cellId, name, message }) => <li key={cellId}><span className="grow"><Link className="row" to={`/to-chuc/${cellId}`}>{name}</Link><br /><span className="muted small" lang={langOf(message)}>{message}</span></span></li>)}</ul>}</Some>
        </section>
      )}
    </Loaded>
  )
}

/** For whoever follows many cells: which plans of this year, or the next, have months without a day or quarters without a theme. */
export default function Gaps({ me }: Readonly<{ me: Me }>) {
  const now = civilOf(Date.now()).year
  const [year, setYear] = useState(now)
  return (
    <InOffice me={me} title={`${words.gaps} ${year}`} may={(one) => follows(one) !== undefined}>
      {({ orgId }) => <><p><button type="button" className="button second" onClick={() => setYear(year === now ? now + 1 : now)}>{year === now ? words.next : words.previous}</button></p><Lacking key={`${orgId} ${year}`} orgId={orgId} year={year} /></>}
    </InOffice>
  )
}
