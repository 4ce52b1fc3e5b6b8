import { useCallback, useState, type SubmitEvent } from 'react'
import { exportRoster, getRosterExport, type RosterExport } from '../../api/registry/lists.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { lettersOf, unless } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { TextField } from '../parts/field.tsx'
import { Progress } from '../parts/progress.tsx'
import { usePolled } from '../parts/use-polled.ts'
import { words } from './words.vi.ts'

const LETTERS = 10
const isMoving = ({ state }: RosterExport) => state === 'WRITING'

function File({ id }: Readonly<{ id: string }>) {
  const loading = usePolled(useCallback(() => getRosterExport(id), [id]), isMoving)
  return (
    <Loaded within of={loading} title={words.export}>
      {({ state, progress, people, url }) => {
        if (state === 'WRITING') return <Progress words={words.writing} progress={progress} />
        return url === undefined ? <p className="note">{words.expired}</p> : <><p role="status">{words.ready(people)}</p><p><a className="button" href={url} download>{words.download}</a></p></>
      }}
    </Loaded>
  )
}

/** The registry as a workbook, for a reason that is kept: asked for, written, fetched. */
export function Export({ orgId }: Readonly<{ orgId: string }>) {
  const [reason, setReason] = useState('')
  const [id, setId] = useState<string>()
  const { busy, wrong, run } = useDo()
  const faults = useFaults([unless(lettersOf(reason) >= LETTERS, 'ly-do-lay', words.reasonShort)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (faults.pass()) run(async (key) => setId((await exportRoster(orgId, tidy(reason), key)).id))
  }
  return (
    <details className="card help">
      <summary>{words.export}</summary>
      <p className="hint">{words.exportHint}</p>
      {id !== undefined ? <File id={id} /> : (
        <form noValidate onSubmit={submit}>
          <Faults {...faults.shown} />
          <TextField id="ly-do-lay" most={500} label={words.reason} hint={words.reasonHint} wrong={faults.of('ly-do-lay')} value={reason} onType={setReason} />
          <Wrong words={wrong} />
          <button className="button second" aria-disabled={busy}>{words.write}</button>
        </form>
      )}
    </details>
  )
}
