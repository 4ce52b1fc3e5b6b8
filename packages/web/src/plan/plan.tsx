import { useCallback, useState } from 'react'
import { getYearPlan, setYearPlan, type Plan as YearPlan, type PlannedMonth } from '../api/plan.ts'
import { leads, type Me } from '../me/me.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Month } from './month.tsx'
import { words } from './words.vi.ts'

const written = ({ month, regularOn, thematic, venue, coOwner }: PlannedMonth) => ({ month, regularOn, thematic, venue, coOwner })
const isSet = ({ regularOn, thematic, venue, coOwner }: PlannedMonth) => [regularOn, thematic, venue, coOwner].some((value) => value !== undefined)

const Missing = ({ notices }: Readonly<{ notices: readonly string[] }>) => (notices.length === 0
  ? <p className="note good">{words.ready}</p>
  : <div className="note"><h2>{words.todo}</h2><ul>{notices.map((notice) => <li key={notice}>{notice}</li>)}</ul></div>)

function Year({ me, year, first }: Readonly<{ me: Me; year: number; first: YearPlan }>) {
  const [plan, setPlan] = useState(first)
  const [state, setState] = useState<'same' | 'changed' | 'saved'>('same')
  const { busy, wrong, run } = useDo()
  const { cellId = '' } = me
  const change = (months: readonly PlannedMonth[]) => {
    setPlan({ ...plan, months: [...months] })
    setState('changed')
  }
  const replace = (month: PlannedMonth) => change(plan.months.map((one) => (one.month === month.month ? month : one)))
  const save = () => run(async (key) => {
    setPlan(await asMe((token) => setYearPlan(token, { cellId, year, version: plan.version, months: plan.months.filter(isSet).map(written) }, key)))
    setState('saved')
  })
  return (
    <>
      <Missing notices={plan.notices} />
      <section className="card" aria-label={words.title(year)}><ul className="plain">{plan.months.map((month) => <Month key={month.month} month={month} onChange={leads(me) ? replace : undefined} />)}</ul></section>
      <Wrong words={wrong} />
      {leads(me) && (
        <div className="bar">
          <p role="status" className="muted small wide">{state === 'changed' ? words.unsaved : state === 'saved' && words.saved}</p>
          <button type="button" className="button second" onClick={() => change(plan.months.map((month) => ({ ...month, regularOn: month.regularOn ?? month.suggestedOn })))}>{words.fill}</button>
          <button type="button" className="button" aria-disabled={busy} onClick={save}>{words.save}</button>
        </div>
      )}
    </>
  )
}

/** The cell's year: when it meets each month and which themes it treats; those who lead it plan. */
export default function Plan({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const { year } = civilOf(Date.now())
  const loading = useLoad(useCallback(() => asMe((token) => getYearPlan(token, cellId, year)), [cellId, year]))
  return (
    <>
      <p><Link className="tall" to="/buoi-hop">{words.back}</Link></p>
      <h1>{words.title(year)}</h1>
      <Loaded of={loading}>{(plan) => <Year me={me} year={year} first={plan} />}</Loaded>
    </>
  )
}
