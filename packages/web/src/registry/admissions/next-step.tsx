import { useState, type SubmitEvent } from 'react'
import { stepAdmission, type Admission } from '../../api/registry/admissions.ts'
import { Refused } from '../../http/failure.ts'
import { dayText as civilDay } from '../../time.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { bodyOf, faultsOf, StepFields, type Typed } from './step-fields.tsx'
import { steps, type Step } from './path.ts'
import { stepText } from './state.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ admission: Admission; open: readonly Step[]; names: ReadonlyMap<string, string>; again: () => void; onStale: () => void }>
/** Writes down one step, with what it needs. Where somebody else was faster, the case is shown anew and nothing is written. */
export function NextStep({ admission: { id, version, memberId }, open, names, again, onStale }: Props) {
  const [step, setStep] = useState<Step | ''>(open[0] ?? '')
  const [on, setOn] = useState(civilDay(Date.now()))
  const [typed, setTyped] = useState<Typed>({})
  const { busy, wrong, run } = useDo()
  const faults = useFaults([unless(step !== '', 'buoc-nao', words.whichMissing), unless(on !== '', 'ngay-buoc', words.onMissing), ...(step === '' ? [] : faultsOf(step, typed))])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass() || step === '') return
    run(async (key) => {
      try {
        await stepAdmission(id, { step, on, ...bodyOf(step, typed) }, { key, version })
        again()
      } catch (error) {
        if (error instanceof Refused && error.status === 412) onStale()
        throw error
      }
    })
  }
  const people = [...names].filter(([one]) => one !== memberId)
  return (
    <form className="card now" noValidate onSubmit={submit} aria-labelledby="buoc-tiep">
      <h2 id="buoc-tiep">{words.next}</h2>
      <Faults {...faults.shown} />
      <SelectField id="buoc-nao" label={words.which} hint={words.whichHint} wrong={faults.of('buoc-nao')} value={step} onType={(value) => setStep(steps.find((one) => one === value) ?? '')} options={open.map((value) => ({ value, name: stepText(value) }))} />
      <TextField id="ngay-buoc" kind="date" label={words.on} hint={words.onHint} wrong={faults.of('ngay-buoc')} value={on} onType={setOn} />
      {step !== '' && <StepFields step={step} typed={typed} people={people} wrong={faults.of} onType={setTyped} />}
      <Wrong words={wrong} />
      <button className="button" aria-disabled={busy}>{words.save}</button>
    </form>
  )
}
