import { lazy, Suspense, useCallback } from 'react'
import { answerInvitation, type Meeting } from '../api/meetings.ts'
import { AnswerPanel } from '../answer/answer-panel.tsx'
import { ActionsCard } from '../home/actions-card.tsx'
import type { Me } from '../me/me.ts'
import { kinds, text } from '../messages.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { MeetingCard } from '../ui/meeting-card.tsx'
import { useLoad } from '../use-load.ts'
import { loadMonth, type Month } from './load-month.ts'
import { NoCell } from './no-cell.tsx'

const words = text.month
/** Asked for after the month is shown: what the year's end wants of its reader. */
const YearNow = lazy(() => import('../year/hub/now.tsx'))

function Coming({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { id, status } = meeting
  return (
    <MeetingCard meeting={meeting} tag={status === 'IN_SESSION' ? words.inSession : words.announced}>
      {status === 'OPEN' && <AnswerPanel name={id} given={meeting.myAnswer} send={(answer, key) => asMe((token) => answerInvitation(token, id, answer, key))} />}
    </MeetingCard>
  )
}

function Content({ me, month: { month, year, next, nextIsNow, held, actions } }: Readonly<{ me: Me; month: Month }>) {
  return (
    <>
      <h1>{words.title(month, year)}</h1>
      <ActionsCard actions={actions} />
      <Suspense fallback={null}><YearNow me={me} /></Suspense>
      {held && <p className="note good">{words.held(kinds[held.kind], dateText(held.startsAt))}</p>}
      {!held && !nextIsNow && <div className="card"><p><strong>{words.empty}</strong></p>{!next && <p className="muted">{words.emptyHint}</p>}</div>}
      {next && !nextIsNow && <p className="muted">{words.next}</p>}
      {next && <Coming meeting={next} />}
    </>
  )
}

/** The start page: the three next things to do, the cell's next meeting, and one's own answer to it. */
export function ThisMonth({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(() => loadMonth(me), [me]))
  return <Loaded of={loading} title={words.tab}>{(month) => (month ? <Content me={me} month={month} /> : <NoCell me={me} />)}</Loaded>
}
