import { useState, type SubmitEvent } from 'react'
import { unless } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { AreaField } from '../parts/field.tsx'
import { words } from './words.vi.ts'

/** A step that needs a reason: folded away, since it is not the usual one. */
export function Because({ id, name, hint = words.reasonHint, busy, onSend }: Readonly<{ id: string; name: string; hint?: string; busy: boolean; onSend: (reason: string) => void }>) {
  const [reason, setReason] = useState('')
  const faults = useFaults([unless(tidy(reason) !== '', id, words.reasonMissing)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (faults.pass()) onSend(tidy(reason))
  }
  return (
    <details className="help">
      <summary>{name}</summary>
      <form noValidate onSubmit={submit}>
        <Faults {...faults.shown} />
        <AreaField id={id} label={words.why} hint={hint} wrong={faults.of(id)} value={reason} onType={setReason} />
        <button className="button second" aria-disabled={busy}>{name}</button>
      </form>
    </details>
  )
}
