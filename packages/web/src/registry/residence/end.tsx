import { useState, type SubmitEvent } from 'react'
import { endLink } from '../../api/registry/residence.ts'
import { dayText } from '../../time.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { TextField } from '../parts/field.tsx'
import { words } from './words.vi.ts'

/** Ends a link on its last day: either cell may. */
export function EndLink({ id, onDone }: Readonly<{ id: string; onDone: () => void }>) {
  const [to, setTo] = useState(dayText(Date.now()))
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setMissing(to === '')
    if (to !== '') run(async (key) => {
      await endLink(id, to, key)
      onDone()
    })
  }
  return (
    <details className="help">
      <summary>{words.end}</summary>
      <form noValidate onSubmit={submit} aria-label={words.end}>
        <TextField id={`thoi-${id}`} kind="date" label={words.to} hint={words.toHint} wrong={missing ? words.toMissing : undefined} value={to} onType={setTo} />
        <Wrong words={wrong} />
        <button className="button second" aria-disabled={busy}>{words.saveEnd}</button>
      </form>
    </details>
  )
}
