import { useState, type SubmitEvent } from 'react'
import { revealSensitive, type Person } from '../api/people.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'
import { tidy } from '../ui/tidy.ts'

const fields = ['cardNumber', 'citizenId', 'phone', 'email'] as const

/** Numbers and addresses behind their masks; whoever gives a reason sees them whole, and the log knows. */
export function Reveal({ person }: Readonly<{ person: Person }>) {
  const masked = fields.filter((field) => person[field] !== undefined)
  const [reason, setReason] = useState('')
  const [values, setValues] = useState<Readonly<Record<string, string | null | undefined>>>()
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run(async (key) => setValues((await asMe((token) => revealSensitive(token, person.id, { fields: masked, reason: tidy(reason) }, key))).values))
  }
  if (masked.length === 0) return null
  return (
    <section className="card" aria-label={words.reveal}>
      <dl className="facts">{masked.flatMap((field) => [<dt key={field}>{words.fields[field]}</dt>, <dd key={`${field}=`}>{values?.[field] ?? person[field]}</dd>])}</dl>
      {values ? <p className="muted" role="status">{words.noted}</p> : (
        <details className="help">
          <summary>{words.reveal}</summary>
          <form noValidate onSubmit={submit}>
            <div className="field"><label className="label" htmlFor="ly-do-xem">{words.reason}</label><p className="hint" id="ly-do-xem-hint">{words.reasonHint}</p><input id="ly-do-xem" type="text" maxLength={500} value={reason} aria-describedby="ly-do-xem-hint" onChange={(event) => setReason(event.target.value)} /></div>
            <Wrong words={wrong} />
            <button className="button second" aria-disabled={busy}>{words.show}</button>
          </form>
        </details>
      )}
    </section>
  )
}
