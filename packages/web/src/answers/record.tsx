import { useState, type SubmitEvent } from 'react'
import { How, recordAnswer } from '../api/answers.ts'
import { ReasonType } from '../api/meetings.ts'
import type { Head } from '../api/sitting.ts'
import { text } from '../messages.vi.ts'
import { Tick } from '../office/tick.tsx'
import { asMe } from '../sign-in/session.ts'
import { Choices } from '../ui/choices.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

const answers = [{ value: 'attend', name: words.attending }, { value: 'decline', name: words.declining }] as const
const reasons = ReasonType.options.map((value) => ({ value, name: text.reasons[value] }))
const hows = How.options.map((value) => ({ value, name: words.hows[value] }))

/** Writes down what a member without a phone said, once it is said how and that they said it. */
export function Record({ id, of: { memberId, name }, onDone, onBack }: Readonly<{ id: string; of: Head; onDone: () => void; onBack: () => void }>) {
  const [what, setWhat] = useState<(typeof answers)[number]['value']>()
  const [reasonType, setReason] = useState<ReasonType>()
  const [how, setHow] = useState<How>()
  const [agreed, setAgreed] = useState(false)
  const [lacks, setLacks] = useState<string>()
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!what || !how || !agreed) return setLacks(words.missing)
    if (what === 'decline' && !reasonType) return setLacks(words.reasonMissing)
    setLacks(undefined)
    run(async (key) => {
      await asMe((token) => recordAnswer(token, id, { memberId, attending: what === 'attend', ...(what === 'decline' && reasonType && { reasonType }), how, agreed }, key))
      onDone()
    })
  }
  return (
    <form noValidate className="card" onSubmit={submit} aria-label={words.recordFor(name)}>
      <h3>{words.recordFor(name)}</h3>
      <p className="hint">{words.hint}</p>
      <Choices id="tra-loi-thay" legend={words.what} hint={words.whatHint} options={answers} value={what} onChoose={setWhat} />
      {what === 'decline' && <Choices id="ly-do-thay" legend={words.reason} hint={words.reasonHint} options={reasons} value={reasonType} onChoose={setReason} />}
      <Choices id="cach-bao" legend={words.how} hint={words.howHint} options={hows} value={how} onChoose={setHow} />
      <Tick name={words.agreed} on={agreed} onChange={setAgreed} />
      <Wrong words={lacks ?? wrong} />
      <div className="actions"><button className="button" aria-disabled={busy}>{words.save}</button><button type="button" className="button second" onClick={onBack}>{words.back}</button></div>
    </form>
  )
}
