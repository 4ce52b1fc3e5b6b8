import type { PlannedMonth } from '../api/plan.ts'
import { dayWords } from '../time.ts'
import { Field } from '../ui/field.tsx'
import { words } from './words.vi.ts'

type Change = (month: PlannedMonth) => void
const filled = (value: string) => (value === '' ? undefined : value)

function Inputs({ month, onChange }: Readonly<{ month: PlannedMonth; onChange: Change }>) {
  const at = (field: string) => `${field}-${month.month}`
  return (
    <>
      <Field id={at('ngay')} name={words.day} hint={month.why}><input id={at('ngay')} type="date" value={month.regularOn ?? ''} onChange={(event) => onChange({ ...month, regularOn: filled(event.target.value) })} /></Field>
      <Field id={at('de')} name={words.theme}><input id={at('de')} type="text" maxLength={300} value={month.thematic ?? ''} onChange={(event) => onChange({ ...month, thematic: filled(event.target.value) })} /></Field>
      <Field id={at('noi')} name={words.venue}><input id={at('noi')} type="text" maxLength={200} value={month.venue ?? ''} onChange={(event) => onChange({ ...month, venue: filled(event.target.value) })} /></Field>
    </>
  )
}

/** One month of the year: its day and theme at a glance, its fields unfolded for those who plan. */
export function Month({ month, onChange }: Readonly<{ month: PlannedMonth; onChange: Change | undefined }>) {
  const { regularOn, suggestedOn, thematic, venue } = month
  return (
    <li className="task">
      <div className="headline"><strong>{words.month(month.month)}</strong><span className={regularOn ? 'tag good' : 'tag'}>{regularOn ? dayWords(regularOn) : words.noDay}</span></div>
      <p className="muted small">{[thematic, venue, regularOn ? undefined : words.suggested(dayWords(suggestedOn))].filter(Boolean).join(' · ')}</p>
      {onChange && <details className="help"><summary aria-label={`${words.edit} ${words.month(month.month)}`}>{words.edit}</summary><Inputs month={month} onChange={onChange} /></details>}
    </li>
  )
}
