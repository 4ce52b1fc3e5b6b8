import { useState, type SubmitEvent } from 'react'
import { setYearPlan, type Month, type Plan } from '../api/plan.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'
import { Field } from '../ui/field.tsx'

const entryOf = ({ month, regularOn, thematic, venue, coOwner }: Month) => Object.fromEntries(Object.entries({ month, regularOn, thematic, venue, coOwner }).filter(([, value]) => value !== undefined && value !== ''))
const isSet = ({ regularOn, thematic, venue }: Month) => Boolean(regularOn ?? thematic ?? venue)

function MonthInputs({ month, onChange }: Readonly<{ month: Month; onChange: (month: Month) => void }>) {
  const id = `t${month.month}`
  return (
    <fieldset className="card">
      <legend>{words.month(month.month)}</legend>
      <div className="pair">
        <Field id={`${id}-ngay`} label={words.day} hint={words.dayHint}>{(told) => <input {...told} type="date" value={month.regularOn ?? ''} onChange={(event) => onChange({ ...month, regularOn: event.target.value || undefined })} />}</Field>
        <Field id={`${id}-de`} label={words.theme} hint={words.themeHint}>{(told) => <input {...told} type="text" maxLength={300} value={month.thematic ?? ''} onChange={(event) => onChange({ ...month, thematic: event.target.value || undefined })} />}</Field>
      </div>
    </fieldset>
  )
}

/** The year in one form: days, themes, and one press for the days that are proposed. */
export function PlanForm({ plan, cellId, onDone, onBack }: Readonly<{ plan: Plan; cellId: string; onDone: () => void; onBack: () => void }>) {
  const [months, setMonths] = useState(plan.months)
  const { busy, wrong, run } = useDo()
  const fill = () => setMonths(months.map((month) => ({ ...month, regularOn: month.regularOn ?? month.suggestedOn })))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run(async (key) => {
      await asMe((token) => setYearPlan(token, { cellId, year: plan.year, version: plan.version }, months.filter(isSet).map(entryOf), key))
      onDone()
    })
  }
  return (
    <form noValidate onSubmit={submit}>
      <p><button type="button" className="button second" onClick={fill}>{words.fill}</button></p>
      {months.map((month) => <MonthInputs key={month.month} month={month} onChange={(next) => setMonths(months.map((one) => (one.month === next.month ? next : one)))} />)}
      <Wrong words={wrong} />
      <div className="bar"><button type="button" className="button second" onClick={onBack}>{words.back}</button><button className="button" aria-disabled={busy}>{words.save}</button></div>
    </form>
  )
}
