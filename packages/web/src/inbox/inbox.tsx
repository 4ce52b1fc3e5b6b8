import { useCallback } from 'react'
import { acknowledge, listFeed, type Entry } from '../api/inbox.ts'
import { words as reading } from '../reading/words.vi.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const load = () => asMe(listFeed)

/** Where somebody is asked to read: whether they have, and one press to say so. */
function Reading({ entry: { id, title, read = false }, again }: Readonly<{ entry: Entry; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const say = () => run(async (key) => {
    await asMe((token) => acknowledge(token, id, key))
    again()
  })
  return (
    <>
      <span className={read ? 'tag good' : 'tag bad'}>{read ? reading.read : reading.toRead}</span>
      {!read && <button type="button" className="button second" aria-disabled={busy} aria-label={reading.sayOf(title)} onClick={say}>{reading.say}</button>}
      <Wrong words={wrong} />
    </>
  )
}

const Line = ({ entry, again }: Readonly<{ entry: Entry; again: () => void }>) => {
  const { title, at, meetingId, mustRead = false } = entry
  return (
    <li>
      <span className="grow">{meetingId === undefined ? <strong>{title}</strong> : <Link className="row" to={`/buoi-hop/${meetingId}/chuong-trinh`}>{title}</Link>}<br /><span className="muted small">{momentText(at)}</span></span>
      {mustRead && <Reading entry={entry} again={again} />}
    </li>
  )
}

/** Everything that was sent to a person, newest first; what mails told stands here too, for whoever has none. */
export default function Inbox() {
  const loading = useLoad(useCallback(load, []))
  return (
    <>
      <h1>{words.title}</h1>
      <Loaded within of={loading} title={words.title}>
        {({ items }) => (
          <section className="card">
            {items.length === 0 && <p>{words.empty}</p>}
            <ul className="todo">{items.map((entry) => <Line key={entry.id} entry={entry} again={loading.refresh} />)}</ul>
          </section>
        )}
      </Loaded>
    </>
  )
}
