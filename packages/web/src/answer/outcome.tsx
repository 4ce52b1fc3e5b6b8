import { useEffect, useRef, type ReactNode } from 'react'
import { text } from '../messages.vi.ts'
import type { Sending } from './use-answer.ts'

const words = text.answer

/** Takes the focus when it appears, because the button that was pressed may be gone. */
function Word({ good = false, children }: Readonly<{ good?: boolean; children: ReactNode }>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return <div ref={box} tabIndex={-1} role={good ? 'status' : 'alert'} className={`note ${good ? 'good' : 'bad'}`}>{children}</div>
}

/** What became of the answer. */
export function Outcome({ sending, again }: Readonly<{ sending: Sending; again: () => void }>) {
  switch (sending.is) {
    case 'idle': return null
    case 'sending': return <p role="status" className="muted">{words.sending}</p>
    case 'sent': return <Word good><p>{sending.answer.attending ? words.sent.attend : words.sent.decline}</p></Word>
    case 'refused': return <Word><p className="title">{sending.words}</p></Word>
    case 'failed': return (
      <Word>
        <p className="title">{words.notSent}</p>
        <p>{words.why[sending.trouble]}</p>
        <button type="button" className="button second" onClick={again}>{text.retry}</button>
      </Word>
    )
  }
}
