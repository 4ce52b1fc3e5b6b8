import { useState, type SubmitEvent } from 'react'
import { proposeTopic } from '../api/backlog.ts'
import { Tick } from '../office/tick.tsx'
import { useGuarded } from '../office/use-guarded.tsx'
import { AreaField, TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

/** A member asks the cell to treat something; without a name where the cell allows that. */
export function Propose({ cellId, mayHide, onSent }: Readonly<{ cellId: string; mayHide: boolean; onSent: () => void }>) {
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  const [missing, setMissing] = useState(false)
  const [sent, setSent] = useState(false)
  const { busy, said, send } = useGuarded()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = tidy(title) === ''
    setMissing(lacks)
    setSent(false)
    if (!lacks) send(async (key, confirmed) => {
      await asMe((token) => proposeTopic(token, { cellId, title: tidy(title), ...(tidy(note) === '' ? {} : { note: tidy(note) }), ...(anonymous ? { anonymous } : {}), ...confirmed }, key))
      setTitle('')
      setNote('')
      setSent(true)
      onSent()
    })
  }
  return (
    <form className="card now" noValidate onSubmit={submit} aria-labelledby="de-nghi">
      <h2 id="de-nghi">{words.propose}</h2>
      <TextField id="nd-ten" label={words.subject} hint={words.subjectHint} wrong={missing ? words.missing : undefined} most={300} value={title} onType={setTitle} />
      <AreaField id="nd-ro" label={words.note} hint={words.noteHint} most={1000} value={note} onType={setNote} />
      {mayHide && <><Tick name={words.hidden} on={anonymous} onChange={setAnonymous} /><p className="hint">{words.hiddenHint}</p></>}
      {missing ? <Wrong words={words.missing} /> : said}
      <div role="status">{sent && <p className="note good">{words.sent}</p>}</div>
      <button className="button" aria-disabled={busy}>{words.send}</button>
    </form>
  )
}
