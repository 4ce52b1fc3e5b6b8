import type { ReactNode } from 'react'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { loadMine } from './load.ts'
import { words } from './words.vi.ts'

type Own = Awaited<ReturnType<typeof loadMine>>
/** A review that is still to be written, or written on. */
function owed({ campaign, mine }: Own) {
  if (campaign?.status !== 'OPEN' || mine?.sheetStatus !== 'OPEN' || mine.unrated !== undefined) return []
  return mine.review === undefined || mine.review === 'RETURNED' ? [mine] : []
}
/** What the year's end wants of somebody now: their review, a ballot that is open. */
function dueNow(own: Own) {
  const { year, ballots } = own
  return [
    ...owed(own).map(({ review }) => ({ to: `/danh-gia/${year}/kiem-diem/1`, name: words.write, tag: review === 'RETURNED' ? words.returned : words.toWrite })),
    ...ballots.filter(({ status }) => status === 'OPEN').map(({ id, title }) => ({ to: `/phieu/${id}/bo-phieu`, name: title, tag: words.ballot.open })),
  ]
}

/** Those things for the page of the month; nothing where there are none. */
export async function yearNow(me: Me): Promise<ReactNode> {
  const due = dueNow(await loadMine(me))
  if (due.length === 0) return null
  return (
    <section className="card" aria-labelledby="cuoi-nam">
      <h2 id="cuoi-nam">{words.title}</h2>
      <ul className="todo">{due.map(({ to, name, tag }) => <li key={to}><Link className="row" to={to}>{name}</Link><span className="tag">{tag}</span></li>)}</ul>
    </section>
  )
}
