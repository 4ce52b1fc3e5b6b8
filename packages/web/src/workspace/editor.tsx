import type { Minutes } from '../api/sitting.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useMinutes, type Conflict } from './use-minutes.ts'
import { Dictation } from './dictation.tsx'
import { MinutesText } from '../record/text.tsx'
import { words } from './words.vi.ts'
import { Field } from '../ui/field.tsx'

const end = words.end
const said = { saved: end.saved, saving: end.saving, device: end.onDevice }

function Both({ conflict, onChoose }: Readonly<{ conflict: Conflict; onChoose: (mine: boolean) => void }>) {
  const text = words.conflict
  return (
    <section className="note bad" role="alert">
      <h3>{text.title}</h3>
      <h4>{text.current}</h4>
      <p className="paper">{conflict.theirs}</p>
      <h4>{text.yours}</h4>
      <p className="paper">{conflict.mine}</p>
      <div className="actions">
        <button type="button" className="button second" onClick={() => onChoose(false)}>{text.keepTheirs}</button>
        <button type="button" className="button second" onClick={() => onChoose(true)}>{text.keepMine}</button>
      </div>
    </section>
  )
}

/** The minutes as they are written: kept at every key, sent at every pause. */
export function Editor({ id, by, minutes, onTaken }: Readonly<{ id: string; by: string; minutes: Minutes; onTaken: (minutes: Minutes) => void }>) {
  const { text, saving, conflict, wrong, type, choose } = useMinutes(id, by, minutes, onTaken)
  return (
    <section className="card">
      {conflict && <Both conflict={conflict} onChoose={choose} />}
      <Wrong words={wrong} />
      <Field id="bien-ban" label={end.text} hint={end.textHint}>{(told) => <textarea {...told} className="long" value={text} onChange={(event) => type(event.target.value)} />}</Field>
      <Dictation />
      <div className="paper onpaper minutes"><MinutesText text={text} frame={minutes.frame} /></div>
      <p role="status" className="muted noprint">{said[saving]}</p>
    </section>
  )
}
