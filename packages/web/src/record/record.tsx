import { useCallback } from 'react'
import { getBody } from '../api/bodies.ts'
import { getRecord, type Record as Known } from '../api/record.ts'
import type { Me } from '../me/me.ts'
import { decidesOver } from '../me/rights.ts'
import { statusTag } from '../meetings/status-tag.ts'
import { words as meetingWords } from '../meetings/words.vi.ts'
import { kinds } from '../messages.vi.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Minutes } from './minutes.tsx'
import { Score } from './score.tsx'
import { words } from './words.vi.ts'

const Figures = ({ figures }: Readonly<{ figures: NonNullable<Known['figures']> }>) => (
  <dl className="facts">
    <dt>{words.owed}</dt><dd>{figures.owed}</dd>
    <dt>{words.present}</dt><dd className="strong">{figures.present}/{figures.owed}</dd>
    <dt>{words.excused}</dt><dd>{figures.excused}</dd>
    <dt>{words.speakers}</dt><dd>{figures.speakers}</dd>
  </dl>
)

const Said = ({ record: { conclusions = [], votes = [], agenda } }: Readonly<{ record: Known }>) => (
  <>
    {conclusions.length > 0 && <section className="card"><h2>{words.conclusions}</h2>{conclusions.map(({ agendaItemId, text }) => <div key={agendaItemId}><h3>{agenda.find(({ id }) => id === agendaItemId)?.title}</h3><p>{text}</p></div>)}</section>}
    {votes.length > 0 && <section className="card"><h2>{words.votes}</h2><ul className="todo">{votes.map((vote, index) => <li key={index}><span><strong>{vote.motion}</strong><br /><span className="muted small">{words.vote(vote.for, vote.against, vote.abstain)}</span></span><span className={vote.passed ? 'tag good' : 'tag bad'}>{vote.passed ? words.passed : words.notPassed}</span></li>)}</ul></section>}
  </>
)

async function load(id: string) {
  const record = await asMe((token) => getRecord(token, id))
  return { record, body: await asMe((token) => getBody(token, record.cellId)) }
}
const held: readonly string[] = ['CLOSED', 'SIGNED', 'CONFIRMED']

/** What a meeting left behind: figures, conclusions, votes, minutes, points. The last step down from any total of the board. */
export default function Record({ me, id }: Readonly<{ me: Me; id: string }>) {
  const loading = useLoad(useCallback(() => load(id), [id]))
  return (
    <Loaded of={loading} title={words.title}>
      {({ record, body }) => (
        <>
          <p className="noprint"><Link className="tall" to={`/to-chuc/${record.cellId}`}>{words.back}: {body.name}</Link></p>
          <div className="headline"><h1>{kinds[record.kind]}</h1><span className={statusTag(record.status)}>{meetingWords.statuses[record.status]}</span></div>
          <p className="muted">{momentText(record.startsAt)} · {record.venue}</p>
          {record.figures && <section className="card"><h2>{words.figures}</h2><Figures figures={record.figures} /></section>}
          <Said record={record} />
          {held.includes(record.status) && <Score key={record.status} record={record} may={decidesOver(me, body.path)} again={loading.refresh} />}
          {held.includes(record.status) && <Minutes id={id} cellId={record.cellId} />}
        </>
      )}
    </Loaded>
  )
}
