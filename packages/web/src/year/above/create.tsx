import { useCallback, useState, type SubmitEvent } from 'react'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { createCampaign, Requirement, Step, type Deadlines } from '../api/campaigns.ts'
import { listPacks, type Pack } from '../api/packs.ts'
import { Choose, Day } from '../ui/field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { stepNames } from '../words.vi.ts'
import { requirements, words } from './words.vi.ts'

const text = words.campaign
const nameOf = ({ name, citation }: Pack) => name ?? citation.regulation
/** The usual last days of a year's steps: from the first week of December to the second of January. */
const usual = (year: number): Record<Step, string> => ({ reviews: `${year}-12-05`, opinions: `${year}-12-08`, conferences: `${year}-12-12`, proposals: `${year}-12-15`, decisions: `${year}-12-31`, closing: `${year + 1}-01-10` })

function Form({ year, orgId, packs, onDone }: Readonly<{ year: number; orgId: string; packs: readonly Pack[]; onDone: () => void }>) {
  const [pack, setPack] = useState((packs.find(({ inForce }) => inForce) ?? packs[0])?.id ?? '')
  const [days, setDays] = useState<Record<Step, string>>(() => usual(year))
  const [requires, setRequires] = useState<readonly Requirement[]>(['FORMS'])
  const acting = useAct()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const deadlines: Partial<Deadlines> = Object.fromEntries(Step.options.flatMap((step) => (days[step] === '' ? [] : [[step, days[step]]])))
    acting.act(async (key) => {
      await createCampaign({ year, orgId, rulePackId: pack, deadlines, requires }, key)
      onDone()
    })
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <Choose id="bo-quy-dinh" label={text.pack} hint={text.packHint} value={pack} options={packs.map((one) => ({ value: one.id, name: nameOf(one) }))} onChoose={setPack} />
      <fieldset>
        <legend>{text.deadlines}</legend>
        <p className="hint">{text.deadlinesHint}</p>
        <div className="pair">{Step.options.map((step) => <Day key={step} id={`han-${step}`} label={stepNames[step]} value={days[step]} onType={(value) => setDays({ ...days, [step]: value })} />)}</div>
      </fieldset>
      <fieldset>
        <legend>{text.requires}</legend>
        <p className="hint">{text.requiresHint}</p>
        <div className="choices">{Requirement.options.map((one) => <label className="choice" key={one}><input type="checkbox" checked={requires.includes(one)} onChange={(event) => setRequires(event.target.checked ? [...requires, one] : requires.filter((was) => was !== one))} />{requirements[one]}</label>)}</div>
      </fieldset>
      <Trouble of={acting} />
      <button className="button" aria-disabled={acting.busy}>{text.press}</button>
    </form>
  )
}

/** Plans the year's review of a body: by which rules, until when, and what it demands. */
export function Create({ year, orgId, onDone }: Readonly<{ year: number; orgId: string; onDone: () => void }>) {
  const loading = useLoad(useCallback(() => listPacks(orgId), [orgId]))
  return <Loaded within of={loading} title={text.create}>{(packs) => <Form year={year} orgId={orgId} packs={packs} onDone={onDone} />}</Loaded>
}
