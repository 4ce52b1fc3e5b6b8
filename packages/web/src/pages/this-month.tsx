import { Suspense, use, useCallback, type ReactNode } from 'react'
import { answerInvitation, type Meeting } from '../api/meetings.ts'
import { AnswerPanel } from '../answer/answer-panel.tsx'
import { ActionsCard } from '../home/actions-card.tsx'
import type { Me } from '../me/me.ts'
import { kinds, text } from '../messages.vi.ts'
import { NoCell } from '../no-cell/soon.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { MeetingCard } from '../ui/meeting-card.tsx'
import { useLoad } from '../use-load.ts'
import { loadMonth, type Month } from './load-month.ts'

const words = text.month
/** What the year's end wants of its reader, asked beside the month; nothing where nothing can be learnt of it. */
const yearOf = (me: Me): Promise<ReactNode> => import('../year/hub/now.tsx').then(({ yearNow }) => yearNow(me)).catch(() => null)
/** How long, in ms, the month waits for that: what came later would push away what one reads, so it stands last. */
const MOMENT = 800
async function load(me: Me) {
  const year = yearOf(me)
  const month = await loadMonth(me)
  const early = await Promise.race([year.then((card) => ({ card })), new Promise<undefined>((done) => { setTimeout(done, MOMENT) })])
  return { month, year, early }
}
const OfYear = ({ of }: Readonly<{ of: Promise<ReactNode> }>) => <Suspense fallback={null}><Told of={of} /></Suspense>
const Told = ({ of }: Readonly<{ of: Promise<ReactNode> }>) => use(of)

function Coming({ meeting, quiet }: Readonly<{ meeting: Meeting; quiet: boolean }>) {
  const { id, status } = meeting
  return (
    <MeetingCard meeting={meeting} tag={status === 'IN_SESSION' ? words.inSession : words.announced}>
      {status === 'OPEN' && <AnswerPanel name={id} quiet={quiet} given={meeting.myAnswer} send={(answer, key) => asMe((token) => answerInvitation(token, id, answer, key))} />}
    </MeetingCard>
  )
}

/** How a meeting comes to be here: whoever leads the cell plans it, and may try it out before their first. */
const Empty = ({ month: { leads, isNew } }: Readonly<{ month: Month }>) => (
  <>
    <p className="muted">{leads ? words.emptyToLead : words.emptyHint}</p>
    {leads && isNew && <p><Link className="row" to="/tap-duot">{words.firstTime}</Link></p>}
  </>
)
/** What the month has had: its meeting, or none and none near. */
function SoFar({ month }: Readonly<{ month: Month }>) {
  const { held, nextIsNow, next } = month
  if (held) return <p className="note good">{words.held(kinds[held.kind], dateText(held.startsAt))}</p>
  return nextIsNow ? null : <div className="card"><p><strong>{words.empty}</strong></p>{!next && <Empty month={month} />}</div>
}

function Content({ ofYear, early, known }: Readonly<{ ofYear: Promise<ReactNode>; early: Readonly<{ card: ReactNode }> | undefined; known: Month }>) {
  const { month, year, next, nextIsNow, actions } = known
  // Nothing waits only where the year wants nothing either.
  const idle = actions.length === 0 && early !== undefined && early.card !== null
  return (
    <>
      <h1>{words.title(month, year)}</h1>
      {!idle && <ActionsCard actions={actions} />}
      {early?.card}
      <SoFar month={known} />
      {next && !nextIsNow && <p className="muted">{words.next}</p>}
      {next && <Coming meeting={next} quiet={actions[0]?.hot === true} />}
      {!early && <OfYear of={ofYear} />}
    </>
  )
}

/** The start page: the three next things to do, the cell's next meeting, and one's own answer to it. */
export function ThisMonth({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(() => load(me), [me]))
  return <Loaded of={loading} title={words.tab}>{(known) => (known.month ? <Content ofYear={known.year} early={known.early} known={known.month} /> : <NoCell me={me} />)}</Loaded>
}
