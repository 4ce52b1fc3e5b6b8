import { useCallback, type ReactNode } from 'react'
import { answerInvitation, type Meeting } from '../api/meetings.ts'
import { AnswerPanel } from '../answer/answer-panel.tsx'
import { kinds, text } from '../messages.vi.ts'
import { asMe, signOut } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Failed } from '../ui/failed.tsx'
import { Loading } from '../ui/loading.tsx'
import { MeetingCard } from '../ui/meeting-card.tsx'
import { Page } from '../ui/page.tsx'
import { useLoad } from '../use-load.ts'
import { loadMonth, type Month } from './load-month.ts'
import { NoCell } from './no-cell.tsx'

const words = text.month

function Coming({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { id, status } = meeting
  return (
    <MeetingCard meeting={meeting} tag={status === 'IN_SESSION' ? words.inSession : words.announced}>
      {status === 'OPEN' && <AnswerPanel name={id} given={meeting.myAnswer} send={(answer, key) => asMe((token) => answerInvitation(token, id, answer, key))} />}
    </MeetingCard>
  )
}

function Content({ month: { month, year, next, nextIsNow, held } }: Readonly<{ month: Month }>) {
  return (
    <>
      <h1>{words.title(month, year)}</h1>
      {held && <p className="note good">{words.held(kinds[held.kind], dateText(held.startsAt))}</p>}
      {!held && !nextIsNow && <div className="card"><p><strong>{words.empty}</strong></p>{!next && <p className="muted">{words.emptyHint}</p>}</div>}
      {next && !nextIsNow && <p className="muted">{words.next}</p>}
      {next && <Coming meeting={next} />}
    </>
  )
}

/** The start page of a member: their cell's next meeting, and their own answer to it. */
export function ThisMonth({ memberId }: Readonly<{ memberId: string }>) {
  const { state, again } = useLoad(useCallback(() => loadMonth(memberId), [memberId]))
  const frame = (children: ReactNode, who?: Month) => <Page title={words.tab} who={who} onSignOut={() => void signOut()}>{children}</Page>
  switch (state.is) {
    case 'loading': return frame(<Loading title={words.tab} />)
    case 'failed': return frame(<Failed trouble={state.trouble} again={again} />)
    case 'refused': return frame(<Failed words={state.refusal.message} again={again} />)
    case 'done': return state.value ? frame(<Content month={state.value} />, state.value) : frame(<NoCell />)
  }
}
