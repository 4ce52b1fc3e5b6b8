import { useState, type SubmitEvent } from 'react'
import { addAddendum, type Minutes } from '../api/sitting.ts'
import { AreaField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

function Add({ id, onAdded }: Readonly<{ id: string; onAdded: () => void }>) {
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const text = tidy(typed)
    setMissing(text === '')
    if (text !== '') run(async (key) => {
      await asMe((token) => addAddendum(token, id, text, key))
      setTyped('')
      onAdded()
    })
  }
  return (
    <form className="inner" noValidate onSubmit={submit} aria-label={words.add}>
      <AreaField id="bo-sung" label={words.text} hint={words.textHint} wrong={missing ? words.missing : undefined} most={10_000} value={typed} onType={setTyped} />
      <Wrong words={missing ? words.missing : wrong} />
      <button className="button second" aria-disabled={busy}>{words.add}</button>
    </form>
  )
}

type Props = Readonly<{ id: string; minutes: Minutes; nameOf: (id: string) => string | undefined; mayAdd: boolean; again: () => void }>
/** What was added to minutes after they were locked by two signatures: dated, with who wrote it; nothing above it changes. */
export function Addenda({ id, minutes: { addenda }, nameOf, mayAdd, again }: Props) {
  if (addenda.length === 0 && !mayAdd) return null
  return (
    <section className="card" aria-labelledby="bo-sung-ten">
      <h2 id="bo-sung-ten">{words.addenda} ({addenda.length})</h2>
      {mayAdd && <p className="hint">{words.addendaHint}</p>}
      {addenda.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="timeline">{addenda.map(({ by, at, text }) => <li key={at}><span className="when">{words.by(nameOf(by) ?? '', momentText(at))}</span><span className="paper">{text}</span></li>)}</ul>
      {mayAdd && <Add id={id} onAdded={again} />}
    </section>
  )
}
