import { useEffect, useRef, useState } from 'react'
import { text } from '../messages.vi.ts'

type Props = Readonly<{ name: string; sentence: string; sure: string; busy?: boolean; second?: boolean; onSure: () => void }>

function Sure({ sentence, sure, busy, onSure, onBack }: Readonly<{ sentence: string; sure: string; busy: boolean; onSure: () => void; onBack: () => void }>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="note ask" role="group" aria-label={sure} tabIndex={-1} ref={box}>
      <p>{sentence}</p>
      <div className="actions">
        <button type="button" className="button" aria-disabled={busy} onClick={onSure}>{sure}</button>
        <button type="button" className="button second" onClick={onBack}>{text.answer.back}</button>
      </div>
    </div>
  )
}

/** A press that cannot be taken back is asked about first: what it does in a sentence, then the press itself. */
export function Confirm({ name, sentence, sure, busy = false, second = false, onSure }: Props) {
  const [asking, setAsking] = useState(false)
  const go = () => {
    setAsking(false)
    onSure()
  }
  if (asking) return <Sure sentence={sentence} sure={sure} busy={busy} onSure={go} onBack={() => setAsking(false)} />
  return <button type="button" className={second ? 'button second' : 'button'} aria-disabled={busy} onClick={() => setAsking(true)}>{name}</button>
}
