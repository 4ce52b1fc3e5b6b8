import { useState, type SubmitEvent } from 'react'
import { reportTask } from '../api/tasks.ts'
import { text } from '../messages.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { Field } from '../ui/field.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

const steps = [0, 25, 50, 75, 100] as const

/** How far a task is, and what came of it. */
export function ReportForm({ id, onDone, onBack }: Readonly<{ id: string; onDone: () => void; onBack: () => void }>) {
  const [progress, setProgress] = useState<number>(100)
  const [typed, setTyped] = useState('')
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const report = typed.normalize('NFC').trim()
    run(async (key) => {
      await asMe((token) => reportTask(token, id, { progress, ...(report === '' ? {} : { report }) }, key))
      onDone()
    })
  }
  return (
    <form className="inset" noValidate onSubmit={submit} aria-label={words.reportTitle}>
      <fieldset>
        <legend>{words.howFar}</legend>
        <div className="choices narrow">{steps.map((step) => <label className="choice" key={step}><input type="radio" name={`muc-${id}`} checked={progress === step} onChange={() => setProgress(step)} />{words.progress(step)}</label>)}</div>
      </fieldset>
      <Field id={`ket-qua-${id}`} name={words.what}><textarea id={`ket-qua-${id}`} rows={3} maxLength={2000} value={typed} onChange={(event) => setTyped(event.target.value)} /></Field>
      <Wrong words={wrong} />
      <div className="actions">
        <button className="button" aria-disabled={busy}>{words.send}</button>
        <button type="button" className="button second" onClick={onBack}>{text.answer.back}</button>
      </div>
    </form>
  )
}
