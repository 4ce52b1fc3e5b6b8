import { useState, type SubmitEvent } from 'react'
import * as v from 'valibot'
import { amendDirective, recallDirective, type Sent } from '../api/directives.ts'
import { Refused } from '../http/failure.ts'
import { Field } from '../office/field.tsx'
import { tidy } from '../ui/tidy.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { officeWords } from '../office/words.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

const Current = v.object({ current: v.object({ title: v.string(), question: v.string(), version: v.number() }) })
type Props = Readonly<{ directive: Sent; onDone: () => void }>

/** Changes what was sent, with the reason; where somebody was faster, both texts are shown. */
export function Amend({ directive, onDone }: Props) {
  const [title, setTitle] = useState(directive.title)
  const [question, setQuestion] = useState(directive.question)
  const [dueOn, setDueOn] = useState(directive.dueOn)
  const [reason, setReason] = useState('')
  const [now, setNow] = useState<v.InferOutput<typeof Current>['current']>()
  const [missing, setMissing] = useState(false)
  const { busy, said, send } = useGuarded()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = [tidy(title), tidy(question), dueOn, tidy(reason)].includes('')
    setMissing(lacks)
    if (lacks) return
    send(async (key, confirmed) => {
      try {
        await asMe((token) => amendDirective(token, { id: directive.id, version: now?.version ?? directive.version }, { title: tidy(title), question: tidy(question), dueOn, reason: tidy(reason), ...confirmed }, key))
        onDone()
      } catch (error) {
        const found = error instanceof Refused && error.status === 412 ? v.safeParse(Current, error.problem) : undefined
        if (found?.success) setNow(found.output.current)
        throw error
      }
    })
  }
  return (
    <form noValidate onSubmit={submit} aria-label={words.amend}>
      <Field id="sua-ten" label={words.subject} hint={words.subjectHint} value={title} onType={setTitle} most={300} />
      <Field id="sua-hoi" label={words.question} hint={words.questionHint} value={question} onType={setQuestion} rows={4} most={1000} />
      <Field id="sua-han" label={words.due} hint={words.dueHint} value={dueOn} onType={setDueOn} type="date" />
      <Field id="sua-ly-do" label={words.why} hint={words.whyHint} value={reason} onType={setReason} most={500} />
      {missing ? <Wrong words={officeWords.fix} /> : said}
      {now && <div className="note"><p>{words.others}</p><p><strong>{now.title}</strong><br />{now.question}</p><p>{words.yours}</p></div>}
      <button className="button" aria-disabled={busy}>{words.saveAmended}</button>
    </form>
  )
}

/** Takes a directive back, with the reason. */
export function Recall({ directive: { id }, onDone }: Props) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const said = tidy(reason)
    setMissing(said === '')
    if (said !== '') run(async (key) => {
      await asMe((token) => recallDirective(token, id, said, key))
      onDone()
    })
  }
  return <form noValidate onSubmit={submit} aria-label={words.recall}><Field id="thu-hoi" label={words.why} hint={words.whyHint} value={reason} onType={setReason} most={500} /><Wrong words={missing ? officeWords.fix : wrong} /><button className="button" aria-disabled={busy}>{words.doRecall}</button></form>
}
