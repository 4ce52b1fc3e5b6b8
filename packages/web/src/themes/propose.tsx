import { useState, type SubmitEvent } from 'react'
import { proposeTheme } from '../api/themes.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { AreaField, TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

const MOST_TAGS = 10
const empty = { title: '', note: '', tags: '' }
const tagsIn = (typed: string) => typed.split(',').map(tidy).filter((tag) => tag !== '').slice(0, MOST_TAGS)

/** A theme for the bank of one's own cell. */
export function Propose({ cellId, onSent }: Readonly<{ cellId: string; onSent: () => void }>) {
  const [typed, setTyped] = useState(empty)
  const [missing, setMissing] = useState(false)
  const [sent, setSent] = useState(false)
  const { busy, said, send } = useGuarded()
  const put = (field: keyof typeof empty) => (value: string) => setTyped({ ...typed, [field]: value })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const [title, note] = [tidy(typed.title), tidy(typed.note)]
    setMissing(title === '')
    setSent(false)
    if (title !== '') send(async (key, confirmed) => {
      await asMe((token) => proposeTheme(token, { orgId: cellId, title, tags: tagsIn(typed.tags), ...(note === '' ? {} : { note }), ...confirmed }, key))
      setTyped(empty)
      setSent(true)
      onSent()
    })
  }
  return (
    <details className="help">
      <summary>{words.propose}</summary>
      <form className="card" noValidate onSubmit={submit} aria-label={words.propose}>
        <TextField id="cd-ten" label={words.name} hint={words.nameHint} wrong={missing ? words.missing : undefined} most={300} value={typed.title} onType={put('title')} />
        <AreaField id="cd-ro" label={words.note} hint={words.noteHint} most={1000} value={typed.note} onType={put('note')} />
        <TextField id="cd-nhom" label={words.tags} hint={words.tagsHint} value={typed.tags} onType={put('tags')} />
        {missing ? <Wrong words={words.missing} /> : said}
        <div role="status">{sent && <p className="note good">{words.sent}</p>}</div>
        <button className="button" aria-disabled={busy}>{words.send}</button>
      </form>
    </details>
  )
}
