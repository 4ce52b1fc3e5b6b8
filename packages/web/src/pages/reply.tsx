import { useCallback, type ReactNode } from 'react'
import { answerByLink, getInvitation, type Invitation, type Status } from '../api/meetings.ts'
import { AnswerPanel } from '../answer/answer-panel.tsx'
import type { Refused } from '../http/failure.ts'
import { text } from '../messages.vi.ts'
import { Failed } from '../ui/failed.tsx'
import { Loading } from '../ui/loading.tsx'
import { MeetingCard } from '../ui/meeting-card.tsx'
import { Page } from '../ui/page.tsx'
import { useLoad } from '../use-load.ts'

const words = text.reply
const closed: Readonly<Record<Exclude<Status, 'OPEN'>, string>> = {
  DRAFT: words.postponed, POSTPONED: words.postponed, CANCELLED: words.cancelled,
  IN_SESSION: words.started, CLOSED: words.ended, SIGNED: words.ended, CONFIRMED: words.ended,
}

const Nothing = ({ title, hint }: Readonly<{ title: string; hint: string }>) => (
  <>
    <h1>{title}</h1>
    <p>{hint}</p>
    <a className="button second" href="/">{words.open}</a>
  </>
)

function Invited({ link, invitation }: Readonly<{ link: string; invitation: Invitation }>) {
  const { meetingId, status, attending, agenda } = invitation
  return (
    <>
      <h1>{words.title}</h1>
      {status !== 'OPEN' && <p className="note">{closed[status]}</p>}
      <MeetingCard meeting={{ ...invitation, agenda: agenda.map((title) => ({ title })) }}>
        {status === 'OPEN' && <AnswerPanel name={`link.${meetingId}`} given={attending === null ? null : { attending }} send={(answer, key) => answerByLink(link, answer, key)} />}
      </MeetingCard>
    </>
  )
}

/** A wrong link, an expired one and one to a meeting that is no more look alike, as they do to the service. */
const isGone = (refusal: Refused) => refusal.status === 410 || refusal.status === 404

function Answering({ link }: Readonly<{ link: string }>): ReactNode {
  const { state, again } = useLoad(useCallback(() => getInvitation(link), [link]))
  switch (state.is) {
    case 'loading': return <Loading title={words.title} />
    case 'failed': return <Failed trouble={state.trouble} again={again} />
    case 'refused': return isGone(state.refusal) ? <Nothing title={words.gone} hint={words.goneHint} /> : <Failed words={state.refusal.message} again={again} />
    case 'done': return <Invited link={link} invitation={state.value} />
  }
}

/** The page behind the link of an invitation; the link says who answers, so nobody signs in. */
export const Reply = ({ link }: Readonly<{ link: string | null }>) => (
  <Page title={words.title}>{link ? <Answering link={link} /> : <Nothing title={words.incomplete} hint={words.incompleteHint} />}</Page>
)
