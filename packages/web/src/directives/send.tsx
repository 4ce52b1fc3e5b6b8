import { useState, type SubmitEvent } from 'react'
import type { Node } from '../api/bodies.ts'
import { sendDirective } from '../api/directives.ts'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../office/field.tsx'
import { tidy } from '../ui/tidy.ts'
import { Some } from '../office/some.tsx'
import { Tick } from '../office/tick.tsx'
import { useGuarded } from '../office/use-guarded.tsx'
import { officeWords } from '../office/words.vi.ts'
import { ByList } from '../recipients/by-list.tsx'
import { words as listWords } from '../recipients/words.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

type Chosen = Readonly<{ below: readonly Node[]; to: ReadonlySet<string>; onTo: (to: ReadonlySet<string>) => void }>
const Recipients = ({ below, to, onTo }: Chosen) => (
  <fieldset>
    <legend>{words.chosen(to.size)}</legend>
    <Some id="tim-noi-nhan" of={below} nameOf={({ name }) => name}>{(some) => <div className="choices">{some.map(({ id, name }) => <Tick key={id} name={name} on={to.has(id)} onChange={(on) => onTo(new Set(on ? [...to, id] : [...to].filter((one) => one !== id)))} />)}</div>}</Some>
  </fieldset>
)

/** A directive: what is to be discussed and done, until when, by whom. Written once for all it goes to. */
export function Send({ orgId, below, onSent, onBack }: Readonly<{ orgId: string; below: readonly Node[]; onSent: () => void; onBack: () => void }>) {
  const [title, setTitle] = useState('')
  const [question, setQuestion] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [how, setHow] = useState<'all' | 'some' | 'list'>('all')
  const [to, setTo] = useState<ReadonlySet<string>>(new Set())
  const [missing, setMissing] = useState(false)
  const { busy, said, send } = useGuarded()
  const choose = (next: typeof how) => {
    setHow(next)
    setTo(new Set())
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = [tidy(title), tidy(question), dueOn].includes('') || (how !== 'all' && to.size === 0)
    setMissing(lacks)
    if (lacks) return
    send(async (key, confirmed) => {
      await asMe((token) => sendDirective(token, { orgId, title: tidy(title), question: tidy(question), dueOn, ...(how !== 'all' ? { toOrgIds: [...to] } : {}), ...confirmed }, key))
      onSent()
    })
  }
  return (
    <form className="card now" noValidate onSubmit={submit} aria-label={words.write}>
      <h2>{words.write}</h2>
      <Field id="cd-ten" label={words.subject} hint={words.subjectHint} value={title} onType={setTitle} most={300} />
      <Field id="cd-hoi" label={words.question} hint={words.questionHint} value={question} onType={setQuestion} rows={4} most={1000} />
      <Field id="cd-han" label={words.due} hint={words.dueHint} value={dueOn} onType={setDueOn} type="date" />
      <Choices id="gui-toi" legend={words.to} hint={words.toHint} options={[{ value: 'all', name: words.toAll }, { value: 'some', name: words.toSome }, { value: 'list', name: listWords.byList }]} value={how} onChoose={choose} />
      {how === 'some' && <Recipients below={below} to={to} onTo={setTo} />}
      {how === 'list' && <ByList orgId={orgId} onTo={setTo} />}
      {missing ? <Wrong words={officeWords.fix} /> : said}
      <div className="actions"><button className="button" aria-disabled={busy}>{words.send}</button><button type="button" className="button second" onClick={onBack}>{officeWords.cancel}</button></div>
    </form>
  )
}
