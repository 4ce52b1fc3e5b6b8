import { useState, type SubmitEvent } from 'react'
import { decideExtension, requestExtension, type Task } from '../api/tasks.ts'
import { TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ task: Task; again: () => void }>

/** Whoever works on a task asks for a later day, with the reason. */
export function AskTime({ task: { id }, again }: Props) {
  const [dueOn, setDueOn] = useState('')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = dueOn === '' || tidy(reason) === ''
    setMissing(lacks)
    if (!lacks) run(async (key) => {
      await asMe((token) => requestExtension(token, id, { dueOn, reason: tidy(reason) }, key))
      again()
    })
  }
  return (
    <details className="help">
      <summary>{words.askTime}</summary>
      <form noValidate onSubmit={submit} aria-label={words.askTime}>
        <TextField id={`gh-ngay-${id}`} label={words.until} hint={words.untilHint} kind="date" value={dueOn} onType={setDueOn} />
        <TextField id={`gh-vi-${id}`} label={words.why} hint={words.whyHint} most={500} value={reason} onType={setReason} />
        <Wrong words={missing ? words.timeMissing : wrong} />
        <button className="button second" aria-disabled={busy}>{words.sendAsk}</button>
      </form>
    </details>
  )
}

/** The leader grants the time that was asked for, or refuses it, with a word on why. */
export function AnswerTime({ task: { id, asked, memberId }, again, me }: Props & Readonly<{ me: string }>) {
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useDo()
  if (!asked) return null
  const decide = (decision: 'GRANT' | 'REFUSE') => () => run(async (key) => {
    await asMe((token) => decideExtension(token, id, { decision, ...(tidy(reason) === '' ? {} : { reason: tidy(reason) }) }, key))
    again()
  })
  return (
    <div className="note">
      <p><strong>{words.asked(dateText(asked.dueOn))}</strong><br />{asked.reason}</p>
      {memberId !== me && (
        <>
          <TextField id={`gh-tl-${id}`} label={words.answer} hint={words.answerHint} most={500} value={reason} onType={setReason} />
          <Wrong words={wrong} />
          <div className="actions"><button type="button" className="button second" aria-disabled={busy} onClick={decide('GRANT')}>{words.grant}</button><button type="button" className="button second" aria-disabled={busy} onClick={decide('REFUSE')}>{words.refuse}</button></div>
        </>
      )}
    </div>
  )
}
