import { useEffect, useEffectEvent, useState } from 'react'
import type { Answer } from '../api/meetings.ts'
import { Refused, troubleOf, type Trouble } from '../http/failure.ts'
import { dropPending, keepPending, keyed, pendingFor } from './pending.ts'

export type Sending =
  | Readonly<{ is: 'idle' }>
  | Readonly<{ is: 'sending' }>
  | Readonly<{ is: 'sent'; answer: Answer }>
  | Readonly<{ is: 'refused'; words: string }>
  | Readonly<{ is: 'failed'; trouble: Trouble }>

export type Send = (answer: Answer, key: string) => Promise<Answer>

const outcomeOf = (error: unknown): Sending => (error instanceof Refused ? { is: 'refused', words: error.message } : { is: 'failed', trouble: troubleOf(error) })

/** Gives an answer and keeps it until the server has it: what failed is sent again when asked or when the network is back, under the same key. */
export function useAnswer(name: string, send: Send) {
  const [pending, setPending] = useState(() => pendingFor(name))
  const [sending, setSending] = useState<Sending>(pending ? { is: 'failed', trouble: 'offline' } : { is: 'idle' })

  async function give(answer: Answer): Promise<void> {
    if (sending.is === 'sending') return
    const next = keyed(pending, answer)
    keepPending(name, next)
    setPending(next)
    setSending({ is: 'sending' })
    const outcome = await send(next.answer, next.key).then((given): Sending => ({ is: 'sent', answer: given }), outcomeOf)
    setSending(outcome)
    if (outcome.is === 'failed') return
    dropPending(name)
    setPending(undefined)
  }
  const again = () => { if (pending) void give(pending.answer) }
  /** Puts the words about the last answer away; not those about one that is still to be sent. */
  const settle = () => { if (sending.is === 'refused' || sending.is === 'sent') setSending({ is: 'idle' }) }

  const failed = sending.is === 'failed'
  const onBack = useEffectEvent(again)
  useEffect(() => {
    if (!failed) return
    const listener = () => onBack()
    window.addEventListener('online', listener)
    return () => window.removeEventListener('online', listener)
  }, [failed])
  return { sending, pending: pending?.answer, give, again, settle }
}
