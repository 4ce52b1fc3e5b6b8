import { useState, type SubmitEvent } from 'react'
import { changeStatus, type Profile } from '../../api/registry/members.ts'
import { Refused } from '../../http/failure.ts'
import { dayText as civilDay } from '../../time.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { unless } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { AreaField, SelectField, TextField, Tick } from '../parts/field.tsx'
import { isNumbered, targets, type Target } from './standings.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ person: Profile; open: readonly Target[]; onDone: () => void; onBack: () => void }>
type Fields = Readonly<{ to: Target | ''; on: string; decisionNo: string; reason: string; sure: boolean }>
const faultsIn = ({ to, on, decisionNo, sure }: Fields) => [
  unless(to !== '', 'thanh', words.targetMissing), unless(on !== '', 'ngay-thay-doi', words.onMissing), unless(to === '' || !isNumbered(to) || tidy(decisionNo) !== '', 'so-quyet-dinh', words.decisionMissing), unless(sure, 'chac-chan', words.sure),
]
const bodyOf = ({ to, on, decisionNo, reason }: Fields) => ({ to, on, ...(tidy(decisionNo) === '' ? {} : { decisionNo: tidy(decisionNo) }), ...(tidy(reason) === '' ? {} : { reason: tidy(reason) }) })

/** Writes down what somebody has become, on which day and by which decision. Where the record moved on meanwhile, it is shown anew and nothing is written. */
export function ChangeStatus({ person: { id, version }, open, onDone, onBack }: Props) {
  const [fields, setFields] = useState<Fields>({ to: '', on: civilDay(Date.now()), decisionNo: '', reason: '', sure: false })
  const { busy, wrong, run } = useDo()
  const faults = useFaults(faultsIn(fields))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass()) return
    run(async (key) => {
      await changeStatus(id, bodyOf(fields), { key, version }).catch((error: unknown) => {
        if (error instanceof Refused && error.status === 412) onDone()
        throw error
      })
      onDone()
    })
  }
  const numbered = fields.to !== '' && isNumbered(fields.to)
  return (
    <form className="card" noValidate onSubmit={submit} aria-labelledby="thay-doi">
      <h2 id="thay-doi">{words.change}</h2>
      <Faults {...faults.shown} />
      <SelectField id="thanh" label={words.target} hint={words.targetHint} wrong={faults.of('thanh')} value={fields.to} onType={(value) => setFields({ ...fields, to: targets.find((one) => one === value) ?? '' })} options={open.map((value) => ({ value, name: words.targets[value] }))} />
      <TextField id="ngay-thay-doi" kind="date" label={words.on} hint={words.onHint} wrong={faults.of('ngay-thay-doi')} value={fields.on} onType={(on) => setFields({ ...fields, on })} />
      {numbered && <TextField id="so-quyet-dinh" most={60} label={words.decision} hint={words.decisionHint} wrong={faults.of('so-quyet-dinh')} value={fields.decisionNo} onType={(decisionNo) => setFields({ ...fields, decisionNo })} />}
      <AreaField id="ly-do-thay-doi" label={words.reason} hint={words.reasonHint} value={fields.reason} onType={(reason) => setFields({ ...fields, reason })} />
      <Tick id="chac-chan" label={words.sure} value={fields.sure} onTick={(sure) => setFields({ ...fields, sure })} wrong={faults.of('chac-chan')} />
      <Wrong words={wrong} />
      <div className="actions"><button className="button" aria-disabled={busy}>{words.record}</button><button type="button" className="button second" onClick={onBack}>{words.back}</button></div>
    </form>
  )
}
