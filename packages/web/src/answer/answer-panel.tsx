import { useEffect, useState } from 'react'
import type { Answer } from '../api/meetings.ts'
import { text } from '../messages.vi.ts'
import { DeclineForm } from './decline-form.tsx'
import { Outcome } from './outcome.tsx'
import { useAnswer, type Send } from './use-answer.ts'

const words = text.answer

const Known = ({ answer }: Readonly<{ answer: Answer }>) =>
  <p className={answer.attending ? 'note good' : 'note'}>{answer.attending ? words.given.attend : words.given.decline}{answer.through && ` ${words.through}`}</p>

type Buttons = Readonly<{ quiet: boolean; answered: boolean; busy: boolean; onAttend: () => void; onDecline: () => void }>
const Buttons = ({ quiet, answered, busy, onAttend, onDecline }: Buttons) => (
  <>
    {answered && <p className="muted">{words.until}</p>}
    <div className="actions">
      <button type="button" className={answered || quiet ? 'button second' : 'button'} aria-disabled={busy} onClick={onAttend}>{words.attend}</button>
      <button type="button" className="button second" aria-disabled={busy} onClick={onDecline}>{words.decline}</button>
    </div>
  </>
)

/** `given` is what the server knows: null for no answer yet, undefined where it does not say. `name` tells meetings apart on this machine; `quiet` where the page's strong button is another. */
export function AnswerPanel({ name, given, send, quiet = false }: Readonly<{ name: string; quiet?: boolean; given: Answer | null | undefined; send: Send }>) {
  const { sending, pending, give, again, settle } = useAnswer(name, send)
  const [declining, setDeclining] = useState(pending?.attending === false)
  const [last, setLast] = useState(given)
  useEffect(() => {
    if (sending.is !== 'sent') return
    setLast(sending.answer)
    setDeclining(false)
  }, [sending])
  const turn = (to: boolean) => {
    settle()
    setDeclining(to)
  }
  const busy = sending.is === 'sending'
  const answer = (next: Answer) => void give(next)

  // A reason that has not been sent stays in its form, under the words that say so.
  if (declining) {
    return (
      <>
        <Outcome sending={sending} again={again} />
        <DeclineForm draft={pending ?? last} busy={busy} onSend={answer} onBack={() => turn(false)} />
      </>
    )
  }
  return (
    <section className="card" aria-labelledby="tra-loi">
      <h2 id="tra-loi">{words.title}</h2>
      <Outcome sending={sending} again={again} />
      {last && sending.is === 'idle' && <Known answer={last} />}
      <Buttons quiet={quiet} answered={Boolean(last)} busy={busy} onAttend={() => answer({ attending: true })} onDecline={() => turn(true)} />
    </section>
  )
}
