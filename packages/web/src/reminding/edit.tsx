import { useState, type SubmitEvent } from 'react'
import { saveRule, type Party, type Reminder, type Rule } from '../api/mails.ts'
import { Field } from '../office/field.tsx'
import { officeWords } from '../office/words.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { partiesOf } from './parties.ts'
import { words } from './words.vi.ts'

const MOST = 6
type Draft = Readonly<{ days: string; before: boolean; to: Party; except?: Reminder['except'] }>
const draftOf = ({ days, to, except }: Reminder): Draft => ({ days: String(Math.abs(days)), before: days < 0, to, except })
const sentOf = ({ days, before, to, except }: Draft) => ({ days: before ? -Number(days) : Number(days), to, ...(except === undefined ? {} : { except }) })

type LineProps = Readonly<{ about: string; index: number; draft: Draft; onChange: (draft: Draft) => void; onRemove: () => void }>
function Line({ about, index, draft, onChange, onRemove }: LineProps) {
  const id = `nhac-${about}-${index}`
  const whens = words.whens(about)
  return (
    <fieldset>
      <legend>{words.reminder(index + 1)}</legend>
      <div className="trio">
        <Field id={`${id}-ngay`} label={words.days} hint={words.daysHint} value={draft.days} onType={(days) => onChange({ ...draft, days })} type="number" />
        <div className="field end"><label className="label" htmlFor={`${id}-luc`}>{words.when}</label><select id={`${id}-luc`} value={draft.before ? 'before' : 'after'} onChange={(event) => onChange({ ...draft, before: event.target.value === 'before' })}><option value="before">{whens.before}</option>{about !== 'MEETING' && <option value="after">{whens.after}</option>}</select></div>
        <div className="field end"><label className="label" htmlFor={`${id}-ai`}>{words.to}</label><select id={`${id}-ai`} value={draft.to} onChange={(event) => onChange({ ...draft, to: partiesOf[about]?.find((one) => one === event.target.value) ?? 'ASKED' })}>{(partiesOf[about] ?? []).map((party) => <option key={party} value={party}>{words.parties[party]}</option>)}</select></div>
      </div>
      <button type="button" className="button second" aria-label={`${words.remove} (${index + 1})`} onClick={onRemove}>{words.remove}</button>
    </fieldset>
  )
}

/** The reminders about one thing, each as a line of three answers; without any, nobody is reminded. */
export function Edit({ orgId, rule: { about, reminders }, onDone, onBack }: Readonly<{ orgId: string; rule: Rule; onDone: () => void; onBack: () => void }>) {
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => reminders.map(draftOf))
  const { busy, wrong, run } = useDo()
  const [missing, setMissing] = useState(false)
  const change = (at: number, draft: Draft) => setDrafts(drafts.map((one, index) => (index === at ? draft : one)))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = drafts.some(({ days }) => !/^\d{1,2}$/.test(days))
    setMissing(lacks)
    if (!lacks) run(async (key) => {
      await asMe((token) => saveRule(token, { orgId, about }, drafts.map(sentOf), key))
      onDone()
    })
  }
  return (
    <form className="inner" noValidate onSubmit={submit}>
      {drafts.map((draft, index) => <Line key={index} about={about} index={index} draft={draft} onChange={(next) => change(index, next)} onRemove={() => setDrafts(drafts.filter((_, at) => at !== index))} />)}
      {drafts.length < MOST ? <p><button type="button" className="button second" onClick={() => setDrafts([...drafts, { days: '1', before: true, to: 'ASKED' }])}>{words.add}</button></p> : <p className="muted">{words.most}</p>}
      <Wrong words={missing ? `${words.days}: ${words.daysHint}` : wrong} />
      <div className="actions"><button className="button" aria-disabled={busy}>{words.save}</button><button type="button" className="button second" onClick={onBack}>{officeWords.cancel}</button></div>
    </form>
  )
}
