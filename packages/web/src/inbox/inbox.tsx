import { useCallback } from 'react'
import { listFeed } from '../api/inbox.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const load = () => asMe(listFeed)

/** Everything that was sent to a person, newest first; what mails told stands here too, for whoever has none. */
export default function Inbox() {
  const loading = useLoad(useCallback(load, []))
  return (
    <>
      <h1>{words.title}</h1>
      <Loaded of={loading} title={words.title}>
        {({ items }) => (
          <section className="card">
            {items.length === 0 && <p>{words.empty}</p>}
            <ul className="todo">{items.map(({ id, title, at, meetingId }) => <li key={id}><span>{meetingId === undefined ? <strong>{title}</strong> : <Link className="row" to={`/buoi-hop/${meetingId}/chuong-trinh`}>{title}</Link>}<br /><span className="muted small">{momentText(at)}</span></span></li>)}</ul>
          </section>
        )}
      </Loaded>
    </>
  )
}
