import { useCallback } from 'react'
import { listBacklog } from '../api/backlog.ts'
import type { Sitting } from '../api/sitting.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf } from '../time.ts'
import { useLoad } from '../use-load.ts'
import { isWaiting, TopicText } from './backlog.tsx'
import { Decide } from './decide.tsx'
import { words } from './words.vi.ts'

/** Topics that wait while an agenda is prepared: one press takes each onto it. */
export default function WaitingTopics({ sitting, again }: Readonly<{ sitting: Sitting; again: () => void }>) {
  const { cellId, roll = [] } = sitting
  const { state, refresh } = useLoad(useCallback(() => asMe((token) => listBacklog(token, cellId, civilOf(Date.now()).year)), [cellId]))
  const topics = state.is === 'done' ? state.value.items.filter(isWaiting) : []
  if (topics.length === 0) return null
  const names = new Map(roll.map(({ memberId, name }) => [memberId, name]))
  const done = () => {
    refresh()
    again()
  }
  return (
    <section className="card" aria-labelledby="de-nghi-ban">
      <h2 id="de-nghi-ban">{words.waiting} ({topics.length})</h2>
      <ul className="todo">{topics.map((topic) => <li key={topic.id}><TopicText topic={topic} names={names} /><Decide topic={topic} meetings={[sitting]} onDone={done} /></li>)}</ul>
      <p><Link className="tall" to="/de-nghi-noi-dung">{words.toBacklog}</Link></p>
    </section>
  )
}
