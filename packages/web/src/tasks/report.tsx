import { useState } from 'react'
import { reportTask, type Task } from '../api/tasks.ts'
import type { Me } from '../me/me.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { useEvidence } from '../papers/evidence.tsx'
import { AreaField, SelectField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

const steps = [25, 50, 75, 100] as const

/** How far a task is, in a word, with what shows it; files are sent by those whom the registry lets send any. */
export function Report({ task: { id, progress }, me, again }: Readonly<{ task: Task; me: Me; again: () => void }>) {
  const [far, setFar] = useState('100')
  const [report, setReport] = useState('')
  const [missing, setMissing] = useState(false)
  const evidence = useEvidence(`mc-${id}`)
  const { busy, said, send } = useGuarded()
  const go = () => {
    setMissing(!evidence.complete)
    if (evidence.complete) send(async (key, confirmed) => {
      const files = await evidence.send(key, confirmed)
      await asMe((token) => reportTask(token, id, { progress: Number(far), ...(tidy(report) === '' ? {} : { report: tidy(report) }), ...(files.length > 0 ? { evidence: files } : {}) }, key))
      again()
    })
  }
  return (
    <>
      {progress !== undefined && <p className="muted">{words.soFar(progress)}</p>}
      <SelectField id={`td-${id}`} label={words.progress} value={far} onType={setFar} options={steps.map((step) => ({ value: String(step), name: step === 100 ? words.whole : words.percent(step) }))} />
      <AreaField id={`kq-${id}`} label={words.detail} hint={words.detailHint} most={2000} value={report} onType={setReport} />
      {me.roles.length > 0 && evidence.fields}
      {missing ? <Wrong words={words.secrecyMissing} /> : said}
      <button type="button" className="button second" aria-disabled={busy} onClick={go}>{words.report}</button>
    </>
  )
}
