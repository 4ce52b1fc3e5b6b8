import { useCallback, useState } from 'react'
import { listResolutions, type Line as Known } from '../api/resolutions.ts'
import type { Me } from '../me/me.ts'
import { Some } from '../office/some.tsx'
import { page } from '../router/page.ts'
import { thisYear, YearField } from '../office/year.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Unfold } from '../ui/unfold.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const Tags = page(() => import('./tags.tsx'))

const colours: Readonly<Record<Known['status'], string>> = { DRAFT: 'tag', ISSUED: 'tag good', REPLACED: 'tag quiet' }
const Line = ({ one: { id, kind, title, status, numberText, issuedOn, inTime } }: Readonly<{ one: Known }>) => (
  <li>
    <span className="grow"><Link className="row" to={`/nghi-quyet/${id}/van-ban`}>{title}</Link><br /><span className="muted small">{words.kinds[kind]}{numberText !== undefined && issuedOn !== undefined && ` ${words.number(numberText, dateText(issuedOn))}`}{inTime === false && ` · ${words.late}`}</span></span>
    <span className={colours[status]}>{words.states[status]}</span>
  </li>
)

/** The documents of one's cell in a year, by kind and number; drafts for those who prepare them. */
export default function Resolutions({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const [year, setYear] = useState(thisYear)
  const loading = useLoad(useCallback(() => asMe((token) => listResolutions(token, cellId, year)), [cellId, year]))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <YearField year={year} onYear={setYear} />
      <Loaded within of={loading} title={words.title}>
        {({ items }) => (
          <section className="card" aria-label={words.title}>
            {items.length === 0 && <p className="muted">{words.empty}</p>}
            <Some id="tim-van-ban" of={items} nameOf={({ title }) => title}>{(some) => <ul className="todo">{some.map((one) => <Line key={one.id} one={one} />)}</ul>}</Some>
          </section>
        )}
      </Loaded>
      <Unfold open={words.showTags} close={words.hideTags}>{() => <Tags orgId={cellId} year={year} />}</Unfold>
    </>
  )
}
