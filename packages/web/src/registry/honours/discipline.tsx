import { useState, type SubmitEvent } from 'react'
import { recordDiscipline } from '../../api/registry/honours.ts'
import { useGuarded } from '../../office/use-guarded.tsx'
import { dayText } from '../../time.ts'
import { tidy } from '../../ui/tidy.ts'
import { measureText } from '../codes.vi.ts'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { AreaField, SelectField, TextField } from '../parts/field.tsx'
import { Good } from '../parts/good.tsx'
import type { Measure } from './measures.ts'
import { words } from './words.vi.ts'

type Fields = Readonly<{ measure: Measure | ''; on: string; decisionNo: string; subject: string; classification: string }>
const blank = (): Fields => ({ measure: '', on: dayText(Date.now()), decisionNo: '', subject: '', classification: '' })
const faultsIn = ({ measure, on, decisionNo, subject, classification }: Fields) => [
  unless(measure !== '', 'hinh-thuc', words.measureMissing), unless(on !== '', 'ngay-ky-luat', words.onMissing), unless(tidy(decisionNo) !== '', 'so-ky-luat', words.decisionMissing),
  unless(tidy(subject) !== '', 'vi-pham', words.subjectMissing), unless(classification !== '', 'do-mat', words.classificationMissing),
]
const levels = Object.entries(words.classifications).map(([value, name]) => ({ value, name }))

/** Writes down a measure against somebody: its secrecy is asked first of all, since a state secret must not enter. `open` are the measures the reader may decide. */
export function AddDiscipline({ id, open }: Readonly<{ id: string; open: readonly Measure[] }>) {
  const [fields, setFields] = useState(blank)
  const [done, setDone] = useState(false)
  const { busy, said, send } = useGuarded()
  const faults = useFaults(faultsIn(fields))
  const set = (some: Partial<Fields>) => setFields({ ...fields, ...some })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const { measure, decisionNo, subject, ...rest } = fields
    if (faults.pass() && measure !== '') send(async (key, confirmed) => {
      await recordDiscipline(id, { measure, ...rest, decisionNo: tidy(decisionNo), subject: tidy(subject), ...confirmed }, key)
      setDone(true)
    })
  }
  if (done) return <Good><p>{words.disciplined}</p></Good>
  return (
    <details className="card help">
      <summary>{words.discipline}</summary>
      <form noValidate onSubmit={submit} aria-label={words.discipline}>
        <Faults {...faults.shown} />
        <SelectField id="do-mat" label={words.classification} hint={words.classificationHint} wrong={faults.of('do-mat')} value={fields.classification} onType={(classification) => set({ classification })} options={levels} />
        <SelectField id="hinh-thuc" label={words.measure} hint={words.measureHint} wrong={faults.of('hinh-thuc')} value={fields.measure} onType={(value) => set({ measure: open.find((one) => one === value) ?? '' })} options={open.map((value) => ({ value, name: measureText(value) }))} />
        <TextField id="ngay-ky-luat" kind="date" label={words.disciplinedOn} hint={words.disciplinedOnHint} wrong={faults.of('ngay-ky-luat')} value={fields.on} onType={(on) => set({ on })} />
        <TextField id="so-ky-luat" most={60} label={words.decision} hint={words.decisionHint} wrong={faults.of('so-ky-luat')} value={fields.decisionNo} onType={(decisionNo) => set({ decisionNo })} />
        <AreaField id="vi-pham" most={500} label={words.subject} hint={words.subjectHint} wrong={faults.of('vi-pham')} value={fields.subject} onType={(subject) => set({ subject })} />
        {said}
        <button className="button second" aria-disabled={busy}>{words.saveDiscipline}</button>
      </form>
    </details>
  )
}
