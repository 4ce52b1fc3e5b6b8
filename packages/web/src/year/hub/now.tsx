import { useCallback } from 'react'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { useLoad } from '../../use-load.ts'
import { loadMine } from './load.ts'
import { words } from './words.vi.ts'

/** What the year's end wants of somebody now: their review, a ballot that is open. */
function dueNow({ year, campaign, mine, ballots }: Awaited<ReturnType<typeof loadMine>>) {
  const owed = campaign?.status === 'OPEN' && mine?.sheetStatus === 'OPEN' && mine.unrated === undefined && (mine.review === undefined || mine.review === 'RETURNED')
  return [
    ...(owed ? [{ to: `/danh-gia/${year}/kiem-diem/1`, name: words.write, tag: mine.review === 'RETURNED' ? words.returned : words.toWrite }] : []),
    ...ballots.filter(({ status }) => status === 'OPEN').map(({ id, title }) => ({ to: `/phieu/${id}/bo-phieu`, name: title, tag: words.ballot.open })),
  ]
}

/** Those things on the page of the month; nothing where there are none, or where nothing can be learnt of them. */
export default function YearNow({ me }: Readonly<{ me: Me }>) {
  const { state } = useLoad(useCallback(() => loadMine(me), [me]))
  const due = state.is === 'done' ? dueNow(state.value) : []
  if (due.length === 0) return null
  return (
    <section className="card" aria-labelledby="cuoi-nam">
      <h2 id="cuoi-nam">{words.title}</h2>
      <ul className="todo">{due.map(({ to, name, tag }) => <li key={to}><Link className="row" to={to}>{name}</Link><span className="tag">{tag}</span></li>)}</ul>
    </section>
  )
}
