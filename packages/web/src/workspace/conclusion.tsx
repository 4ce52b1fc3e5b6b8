import { useState } from 'react'
import { place } from '../api/sitting.ts'
import { record } from '../device/outbox.ts'
import { Dictation } from './dictation.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'
import { tidy } from '../ui/tidy.ts'
import { Field } from '../ui/field.tsx'

const course = words.course

/** What the chair concludes on one item; given again it replaces the earlier one. */
export function Conclusion({ room: { me, sitting }, item }: Readonly<{ room: Room; item: string }>) {
  const [typed, setTyped] = useState(sitting.conclusions?.find(({ agendaItemId }) => agendaItemId === item)?.text ?? '')
  const [saved, setSaved] = useState(false)
  const save = async () => {
    const text = tidy(typed)
    if (text === '') return
    await record({ by: me.id, path: place.conclusions(sitting.id), body: { agendaItemId: item, text }, label: course.concluded })
    setSaved(true)
  }
  const type = (text: string) => {
    setTyped(text)
    setSaved(false)
  }
  return (
    <section className="card">
      <Field id="ket-luan" label={course.conclusion} hint={course.conclusionHint}>{(told) => <textarea {...told} rows={3} maxLength={2000} value={typed} onChange={(event) => type(event.target.value)} />}</Field>
      <Dictation />
      <p role="status" className="muted">{saved && course.saved}</p>
      <button type="button" className="button second" onClick={() => void save()}>{course.saveConclusion}</button>
    </section>
  )
}
