import { useState, type SubmitEvent } from 'react'
import { checkLetter, type Checked } from '../../api/registry/transfers.ts'
import { Refused } from '../../http/failure.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { TextField } from '../parts/field.tsx'
import { words } from './words.vi.ts'

/** Whether a paper that somebody brings is ours and still good, by the code printed on it. */
export function CheckLetter() {
  const [code, setCode] = useState('')
  const [found, setFound] = useState<Checked | 'unknown'>()
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setFound(undefined)
    run(async () => setFound(await checkLetter(code.trim()).catch((error: unknown) => {
      if (error instanceof Refused && error.status === 404) return 'unknown' as const
      throw error
    })))
  }
  return (
    <details className="card help">
      <summary>{words.check}</summary>
      <form noValidate onSubmit={submit}>
        <TextField id="ma-giay" most={80} label={words.checkCode} hint={words.checkHint} value={code} onType={setCode} />
        <Wrong words={wrong} />
        <div role="status">
          {found === 'unknown' && <p className="note">{words.checkUnknown}</p>}
          {found !== undefined && found !== 'unknown' && <p className={found.good ? 'note good' : 'note bad'}>{(found.good ? words.good : words.bad)(found.no, found.issuer ?? '')}</p>}
        </div>
        <button className="button second" aria-disabled={busy}>{words.checkButton}</button>
      </form>
    </details>
  )
}
