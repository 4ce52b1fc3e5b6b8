import { useState, type SubmitEvent } from 'react'
import { draftResolution, getResolution, updateResolution, type Resolution } from '../api/resolutions.ts'
import { AreaField, TextField } from '../registry/parts/field.tsx'
import { go } from '../router/path.ts'
import { asMe } from '../sign-in/session.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useChange, type How } from '../use-change.ts'
import { words } from './words.vi.ts'

const lined = (typed: string) => typed.normalize('NFC').split('\n').map((one) => one.trim()).filter((one) => one !== '')
type Content = Readonly<{ title: string; next: readonly string[]; recipients: readonly string[] }>
type Props = Readonly<{ of: Resolution; name: string; onSave: (content: Content, how: How) => Promise<void> }>

/** Title, tasks and recipients of a draft; marked words are asked about, and where somebody was faster both texts are shown. */
function Form({ of, name, onSave }: Props) {
  const [title, setTitle] = useState(of.title)
  const [next, setNext] = useState(of.next.join('\n'))
  const [recipients, setRecipients] = useState(of.recipients.join('\n'))
  const [missing, setMissing] = useState(false)
  const { busy, said, now, change } = useChange(of, () => asMe((token) => getResolution(token, of.id)))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const content = { title: tidy(title), next: lined(next), recipients: lined(recipients) }
    const lacks = content.title === '' || content.recipients.length === 0
    setMissing(lacks)
    if (!lacks) change((how) => onSave(content, how))
  }
  return (
    <form noValidate onSubmit={submit} aria-label={name}>
      {now && <div className="note bad"><p>{words.conflict}</p><p><strong>{now.title}</strong></p><ul>{now.next.map((one) => <li key={one}>{one}</li>)}</ul><p>{words.yours}</p></div>}
      <TextField id="vb-trich" label={words.subject} hint={words.subjectHint} most={300} value={title} onType={setTitle} />
      <AreaField id="vb-viec" label={words.next} hint={words.nextHint} most={8000} value={next} onType={setNext} />
      <AreaField id="vb-noi" label={words.recipients} hint={words.recipientsHint} most={4000} value={recipients} onType={setRecipients} />
      {missing ? <Wrong words={words.missing} /> : said}
      <button className="button second" aria-disabled={busy}>{name}</button>
    </form>
  )
}

export const EditDraft = ({ of, onDone }: Readonly<{ of: Resolution; onDone: () => void }>) => (
  <Form of={of} name={words.save} onSave={async (content, { key, version, confirmed }) => {
    await asMe((token) => updateResolution(token, { id: of.id, version }, { ...content, ...confirmed }, key))
    onDone()
  }} />
)

/** A draft that takes the place of an issued document under a number of its own, with what its meeting recorded. */
export const Replace = ({ of: { id, orgId, kind, meetingId, ...rest } }: Readonly<{ of: Resolution }>) => (
  <Form of={{ id, orgId, kind, meetingId, ...rest }} name={words.draft} onSave={async (content, { key, confirmed }) => {
    const made = await asMe((token) => draftResolution(token, { orgId, kind, replaces: id, ...(meetingId === undefined ? {} : { meetingId }), ...content, ...confirmed }, key))
    go(`/nghi-quyet/${made.id}/van-ban`)
  }} />
)
