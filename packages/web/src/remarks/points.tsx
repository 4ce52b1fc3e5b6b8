import { useState } from 'react'
import { prepareRemark, type Remark } from '../api/remarks.ts'
import { AreaField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

/** What was prepared, to be read and changed by who was asked and who records. */
export function Points({ id, remark, onDone }: Readonly<{ id: string; remark: Remark; onDone: () => void }>) {
  const [points, setPoints] = useState(remark.points ?? '')
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  const save = () => {
    setMissing(points.trim() === '')
    if (points.trim() !== '') run(async (key) => {
      await asMe((token) => prepareRemark(token, id, { remarkId: remark.id, points: points.trim() }, key))
      onDone()
    })
  }
  return (
    <details className="help inset wholeline">
      <summary>{remark.prepared ? words.points : words.writePoints}<span className="unseen">: {remark.topic}</span></summary>
      <AreaField id={`y-${remark.id}`} label={words.points} hint={words.pointsHint} wrong={missing ? words.pointsMissing : undefined} most={3000} value={points} onType={setPoints} />
      <Wrong words={missing ? words.pointsMissing : wrong} />
      <button type="button" className="button second" aria-disabled={busy} onClick={save}>{words.savePoints}</button>
    </details>
  )
}
