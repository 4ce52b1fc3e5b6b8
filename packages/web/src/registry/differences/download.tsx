import { useState, type SubmitEvent } from 'react'
import { downloadDifference } from '../../api/registry/differences.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { tidy } from '../../ui/tidy.ts'
import { TextField } from '../parts/field.tsx'
import { words } from './words.vi.ts'

/** The workbook that goes back: masked, or whole for a reason. */
export function Download({ id }: Readonly<{ id: string }>) {
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run(async (key) => location.assign((await downloadDifference(id, tidy(reason), key)).url))
  }
  return (
    <details className="card help">
      <summary>{words.download}</summary>
      <form noValidate onSubmit={submit}>
        <p className="hint">{words.downloadHint}</p>
        <TextField id="ly-do-tai" most={500} label={words.reason} hint={words.reasonHint} value={reason} onType={setReason} />
        <Wrong words={wrong} />
        <button className="button second" aria-disabled={busy}>{words.download}</button>
      </form>
    </details>
  )
}
