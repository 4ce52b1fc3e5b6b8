import { useState, type SubmitEvent } from 'react'
import { masked, revealSensitive } from '../api/membership.ts'
import { text } from '../messages.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { Faults } from '../ui/faults.tsx'
import { Field } from '../ui/field.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

export type Values = Readonly<Record<string, string | undefined>>

/** Asks for a reason, then shows the masked fields whole for as long as this page stands. */
export function Reveal({ id, onShown, onBack }: Readonly<{ id: string; onShown: (values: Values) => void; onBack: () => void }>) {
  const [reason, setReason] = useState('')
  const [tries, setTries] = useState(0)
  const { busy, wrong, run } = useDo()
  const faults = tries > 0 && reason.trim() === '' ? [{ at: 'ly-do-xem', words: words.reasonMissing }] : []
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setTries(tries + 1)
    const why = reason.normalize('NFC').trim()
    if (why === '') return
    run(async (key) => onShown((await asMe((token) => revealSensitive(token, id, { fields: masked, reason: why }, key))).values))
  }
  return (
    <form className="inset" noValidate onSubmit={submit} aria-label={words.reveal}>
      <Faults faults={faults} tries={tries} />
      <Field id="ly-do-xem" name={words.reason} hint={words.reasonHint} faults={faults}><input id="ly-do-xem" type="text" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
      <Wrong words={wrong} />
      <div className="actions">
        <button className="button" aria-disabled={busy}>{words.show}</button>
        <button type="button" className="button second" onClick={onBack}>{text.answer.back}</button>
      </div>
    </form>
  )
}
