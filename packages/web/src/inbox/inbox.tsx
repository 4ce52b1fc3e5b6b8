import { useState } from 'react'
import { listFeed, type Entry } from '../api/notifications.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const first = () => asMe(listFeed)
type Page = Awaited<ReturnType<typeof first>>

const Row = ({ entry: { title, at, meetingId } }: Readonly<{ entry: Entry }>) => (
  <li><span>{meetingId === undefined ? <strong>{title}</strong> : <Link className="row" to={`/buoi-hop/${meetingId}`}>{title}</Link>}<br /><span className="muted small">{momentText(at)}</span></span></li>
)

function Letters({ page }: Readonly<{ page: Page }>) {
  const [{ items, next }, setKnown] = useState(page)
  const { busy, wrong, run } = useDo()
  const more = () => run(async () => {
    const later = await asMe((token) => listFeed(token, next))
    setKnown({ items: [...items, ...later.items], next: later.next })
  })
  if (items.length === 0) return <div className="card"><p><strong>{words.none}</strong></p><p className="muted">{words.noneHint}</p></div>
  return (
    <>
      <section className="card" aria-label={words.title}><ul className="todo">{items.map((entry) => <Row key={entry.id} entry={entry} />)}</ul></section>
      <Wrong words={wrong} />
      {next !== undefined && <button type="button" className="button second" aria-disabled={busy} onClick={more}>{words.more}</button>}
    </>
  )
}

/** The letters that concerned the reader, newest first; a letter about a meeting leads to it. */
export default function Inbox() {
  const loading = useLoad(first)
  return (
    <>
      <h1>{words.title}</h1>
      <Loaded of={loading}>{(page) => <Letters page={page} />}</Loaded>
    </>
  )
}
