import { useState, type SubmitEvent } from 'react'
import { revealDisciplines, type Discipline } from '../api/registry/members.ts'
import { dayText, measureText } from '../registry/codes.vi.ts'
import { tidy } from '../ui/tidy.ts'
import { TextField } from '../registry/parts/field.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

const Shown = ({ items }: Readonly<{ items: readonly Discipline[] }>) => (
  <>
    {items.length === 0 && <p>{words.noDisciplines}</p>}
    <ul className="plain">
      {items.map(({ id, measure, on, decisionNo, subject, inForce }) => <li key={id}><strong>{measureText(measure)}</strong> <span className={inForce ? 'tag bad' : 'tag quiet'}>{inForce ? words.inForce : words.lapsed}</span><br />{subject}<br /><span className="muted small">{dayText(on)} · {words.decision(decisionNo)}</span></li>)}
    </ul>
  </>
)

/** Measures against somebody: shown to others for a reason only, and never kept on this machine. */
export function Disciplines({ id, isOwn }: Readonly<{ id: string; isOwn: boolean }>) {
  const [reason, setReason] = useState('')
  const [items, setItems] = useState<readonly Discipline[]>()
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run(async (key) => setItems((await revealDisciplines(id, tidy(reason), key)).items))
  }
  return (
    <section className="card" aria-labelledby="ky-luat">
      <h2 id="ky-luat">{words.disciplines}</h2>
      {items ? <><Shown items={items} /><p className="muted" role="status">{words.noted}</p></> : (
        <details className="help">
          <summary>{words.disciplinesOpen}</summary>
          <form noValidate onSubmit={submit}>
            {!isOwn && <TextField id="ly-do-ky-luat" most={500} label={words.disciplinesWhy} hint={words.reasonHint} value={reason} onType={setReason} />}
            <Wrong words={wrong} />
            <button className="button second" aria-disabled={busy}>{words.show}</button>
          </form>
        </details>
      )}
    </section>
  )
}
