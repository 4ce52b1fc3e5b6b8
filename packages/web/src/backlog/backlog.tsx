import { useCallback } from 'react'
import { getPreparationRules, listBacklog, type Topic } from '../api/backlog.ts'
import { listMeetings } from '../api/meetings.ts'
import { getNames } from '../api/people.ts'
import { leads, type Me } from '../me/me.ts'
import { Some } from '../office/some.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf, dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Decide } from './decide.tsx'
import { Propose } from './propose.tsx'
import { words } from './words.vi.ts'

const ahead: readonly string[] = ['DRAFT', 'OPEN', 'POSTPONED']
export const isWaiting = ({ status }: Topic) => status === 'PROPOSED' || status === 'LEFT'
const colours: Readonly<Record<Topic['status'], string>> = { PROPOSED: 'tag', TAKEN: 'tag good', DECLINED: 'tag quiet', LEFT: 'tag' }

async function load(cellId: string, decides: boolean) {
  const { year } = civilOf(Date.now())
  const [topics, names, rules, meetings] = await Promise.all([asMe((token) => listBacklog(token, cellId, year)), asMe((token) => getNames(token, cellId)), asMe((token) => getPreparationRules(token, cellId)), decides ? asMe((token) => listMeetings(token, cellId, year)) : undefined])
  return { topics: topics.items, names, rules, meetings: (meetings?.items ?? []).filter(({ status }) => ahead.includes(status)) }
}

/** What is known of a topic, and what became of it. */
export const TopicText = ({ topic: { title, note, proposedBy, proposedOn, reason }, names }: Readonly<{ topic: Topic; names: ReadonlyMap<string, string> }>) => (
  <span className="grow"><strong>{title}</strong>{note !== undefined && <><br />{note}</>}<br /><span className="muted small">{proposedBy === undefined ? words.nobody : names.get(proposedBy)} · {words.on(dateText(proposedOn))}{reason !== undefined && <><br />{words.reason(reason)}</>}</span></span>
)

/** What members want their cell to treat: written by anybody of it, decided by who leads it. */
export default function Backlog({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const decides = leads(me)
  const loading = useLoad(useCallback(() => load(cellId, decides), [cellId, decides]))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Loaded within of={loading} title={words.title}>
        {({ topics, names, rules, meetings }) => (
          <>
            <Propose cellId={cellId} mayHide={rules.anonymousQuestions} onSent={loading.refresh} />
            <section className="card" aria-labelledby="da-de-nghi">
              <h2 id="da-de-nghi">{words.list} ({topics.length})</h2>
              {topics.length === 0 && <p className="muted">{words.empty}</p>}
              <Some id="tim-noi-dung" of={topics} nameOf={({ title }) => title}>
                {(some) => <ul className="todo">{some.map((topic) => <li key={topic.id}><TopicText topic={topic} names={names} /><span className={colours[topic.status]}>{words.states[topic.status]}</span>{decides && isWaiting(topic) && <Decide topic={topic} meetings={meetings} onDone={loading.refresh} />}</li>)}</ul>}
              </Some>
            </section>
          </>
        )}
      </Loaded>
    </>
  )
}
