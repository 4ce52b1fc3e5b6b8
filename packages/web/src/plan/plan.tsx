import { useCallback, useState } from 'react'
import { getYearPlan, type Plan as Year } from '../api/plan.ts'
import { langOf } from '../language/theirs.tsx'
import { leads, type Me } from '../me/me.ts'
import { asMe } from '../sign-in/session.ts'
import { civilOf, dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Part } from '../amiss/part.tsx'
import { Link } from '../router/link.tsx'
import { page } from '../router/page.ts'
import { PlanForm } from './form.tsx'
import { words } from './words.vi.ts'

const Points = page(() => import('../points/points.tsx'))

const Months = ({ plan }: Readonly<{ plan: Year }>) => (
  <section className="card">
    <ul className="todo">
      {plan.months.map(({ month, regularOn, thematic, venue, suggestedOn }) => (
        <li key={month}>
          <span><strong>{words.month(month)}</strong>{thematic && <><br />{words.thematic}: {thematic}</>}{venue && <><br /><span className="muted small">{venue}</span></>}</span>
          <span className={regularOn ? 'tag good' : 'tag'}>{regularOn ? dateText(regularOn) : `${words.none}, ${words.suggested(dateText(suggestedOn))}`}</span>
        </li>
      ))}
    </ul>
  </section>
)

function Shown({ plan, cellId, mayEdit, again }: Readonly<{ plan: Year; cellId: string; mayEdit: boolean; again: () => void }>) {
  const [editing, setEditing] = useState(false)
  if (editing) return <PlanForm plan={plan} cellId={cellId} onDone={again} onBack={() => setEditing(false)} />
  return (
    <>
      {plan.notices.length > 0 && <div className="note"><ul>{plan.notices.map((notice) => <li key={notice} lang={langOf(notice)}>{notice}</li>)}</ul></div>}
      <Months plan={plan} />
      {mayEdit && <div className="bar"><button type="button" className="button" onClick={() => setEditing(true)}>{words.edit}</button></div>}
    </>
  )
}

/** The cell's year month by month, what is missing in it, and the next year's. */
export default function Plan({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const now = civilOf(Date.now()).year
  const [year, setYear] = useState(now)
  const loading = useLoad(useCallback(() => asMe((token) => getYearPlan(token, cellId, year)), [cellId, year]))
  return (
    <>
      <h1>{words.title(year)}</h1>
      <p><button type="button" className="button second" onClick={() => setYear(year === now ? now + 1 : now)}>{year === now ? words.next : words.previous}</button></p>
      <p><Link className="tall" to="/lich/thang">{words.monthPlan}</Link></p>
      <Loaded within of={loading} title={words.title(year)}>{(plan) => <Shown key={`${plan.year} ${plan.version}`} plan={plan} cellId={cellId} mayEdit={leads(me)} again={loading.refresh} />}</Loaded>
      {year === now && <Part><Points key={year} cellId={cellId} year={year} /></Part>}
    </>
  )
}
