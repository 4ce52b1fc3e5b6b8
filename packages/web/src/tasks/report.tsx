import { useState } from 'react'
import { reportTask, type Task } from '../api/tasks.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { AreaField, SelectField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { tidy } from '../ui/tidy.ts'
import { words } from './words.vi.ts'

const steps = [25, 50, 75, 100] as const

/** How far a task is, in a word, with the evidence that was sent for it and not named yet. */
export function Report({ task: { id, progress }, evidence, again }: Readonly<{ task: Task; evidence: readonly string[]; again: () => void }>) {
  const [far, setFar] = useState('100')
  const [report, setReport] = useState('')
  const { busy, said, send } = useGuarded()
  const go = () => send(async (key) => {
    await asMe((token) => reportTask(token, id, { progress: Number(far), ...(tidy(report) === '' ? {} : { report: tidy(report) }), ...(evidence.length > 0 ? { evidence } : {}) }, key))
    again()
  })
  return (
    <>
      {progress !== undefined && <p className="muted">{words.soFar(progress)}</p>}
      <SelectField id={`td-${id}`} label={words.progress} hint={words.progressHint} value={far} onType={setFar} options={steps.map((step) => ({ value: String(step), name: step === 100 ? words.whole : words.percent(step) }))} />
      <AreaField id={`kq-${id}`} label={words.detail} hint={words.detailHint} most={2000} value={report} onType={setReport} />
      {evidence.length > 0 && <p className="hint">{words.along(evidence.length)}</p>}
      {said}
      <button type="button" className="button second" aria-disabled={busy} onClick={go}>{words.report}</button>
    </>
  )
}
