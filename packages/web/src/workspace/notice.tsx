import { useCallback } from 'react'
import { AnswerPanel } from '../answer/answer-panel.tsx'
import { answerInvitation, type Answer } from '../api/meetings.ts'
import type { Sitting } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { MeetingCard } from '../ui/meeting-card.tsx'
import { Documents } from './documents.tsx'

/** What a member reads of a meeting, and their answer while it can still be given. */
export function Notice({ sitting }: Readonly<{ sitting: Sitting }>) {
  const { id, status, myAnswer } = sitting
  const send = useCallback((answer: Answer, key: string) => asMe((token) => answerInvitation(token, id, answer, key)), [id])
  return (
    <>
      <MeetingCard meeting={sitting}>{status === 'OPEN' && <AnswerPanel name={id} given={myAnswer} send={send} />}</MeetingCard>
      <Documents id={id} />
    </>
  )
}
