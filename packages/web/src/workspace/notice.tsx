import { useCallback } from 'react'
import { AnswerPanel } from '../answer/answer-panel.tsx'
import { answerInvitation, type Answer } from '../api/meetings.ts'
import type { Sitting } from '../api/sitting.ts'
import { Hall } from '../hall/hall.tsx'
import { asMe } from '../sign-in/session.ts'
import { MeetingCard } from '../ui/meeting-card.tsx'
import { Documents } from './documents.tsx'

const HOURS_BEFORE = 2 * 3_600_000
/** The code is asked for once people gather. */
const inHall = (status: Sitting['status'], startsAt: string) => status === 'IN_SESSION' || (status === 'OPEN' && Date.parse(startsAt) - Date.now() < HOURS_BEFORE)

/** What a member reads of a meeting, and their answer while it can still be given. */
export function Notice({ sitting }: Readonly<{ sitting: Sitting }>) {
  const { id, status, startsAt, myAnswer } = sitting
  const send = useCallback((answer: Answer, key: string) => asMe((token) => answerInvitation(token, id, answer, key)), [id])
  return (
    <>
      <MeetingCard meeting={sitting}>{status === 'OPEN' && <AnswerPanel name={id} given={myAnswer} send={send} />}</MeetingCard>
      {inHall(status, startsAt) && <Hall id={id} going={status === 'IN_SESSION'} />}
      <Documents sitting={sitting} />
    </>
  )
}
