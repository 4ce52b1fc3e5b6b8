import { useState, type SubmitEvent } from 'react'
import { raiseProposal, type Kind } from '../api/proposals.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { AreaField, TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Choices } from '../ui/choices.tsx'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

/** What a cell proposes or asks upwards, or a member petitions of their cell. */
export function Raise({ cellId, kinds, onSent }: Readonly<{ cellId: string; kinds: readonly [Kind, ...Kind[]]; onSent: () => void }>) {
  const [kind, setKind] = useState<Kind>(kinds[0])
  const [text, setText] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [missing, setMissing] = useState(false)
  const [sent, setSent] = useState(false)
  const { busy, said, send } = useGuarded()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = tidy(text) === ''
    setMissing(lacks)
    setSent(false)
    if (!lacks) send(async (key, confirmed) => {
      await asMe((token) => raiseProposal(token, { cellId, kind, text: tidy(text), ...(dueOn === '' ? {} : { dueOn }), ...confirmed }, key))
      setText('')
      setSent(true)
      onSent()
    })
  }
  return (
    <form className="card now" noValidate onSubmit={submit} aria-labelledby="gui-len">
      <h2 id="gui-len">{words.write}</h2>
      {kinds.length > 1 && <Choices id="dx-loai" legend={words.kind} hint={words.kindHint} options={kinds.map((value) => ({ value, name: words.kinds[value] }))} value={kind} onChoose={setKind} />}
      <AreaField id="dx-noi-dung" label={words.text} hint={words.textHint} wrong={missing ? words.missing : undefined} most={2000} value={text} onType={setText} />
      <TextField id="dx-han" label={words.due} hint={words.dueHint} kind="date" value={dueOn} onType={setDueOn} />
      {missing ? <Wrong words={words.missing} /> : said}
      <div role="status">{sent && <p className="note good">{words.sent}</p>}</div>
      <button className="button" aria-disabled={busy}>{words.send}</button>
    </form>
  )
}
