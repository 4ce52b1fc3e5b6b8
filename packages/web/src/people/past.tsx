import type { Profile } from '../api/registry/members.ts'
import { roleName } from '../codes.vi.ts'
import { changeText, dayText } from '../registry/codes.vi.ts'
import type { Tree } from '../registry/rights.ts'
import { words } from './words.vi.ts'

type Of = Readonly<{ person: Profile; tree: Tree }>

/** What somebody holds and held, the latest first. */
export const Positions = ({ person: { positions }, tree }: Of) => (
  <section className="card" aria-labelledby="chuc-vu">
    <h2 id="chuc-vu">{words.positions}</h2>
    {positions.length === 0 && <p className="muted">{words.noPositions}</p>}
    <ul className="plain">
      {positions.toSorted((a, b) => (a.from < b.from ? 1 : -1)).map(({ role, orgId, from, to }) => <li key={`${role} ${orgId} ${from}`}><strong>{roleName(role)}</strong>{tree.node(orgId) && `, ${tree.node(orgId)?.name}`}<br /><span className="muted small">{words.term(dayText(from) ?? '', dayText(to))}</span></li>)}
    </ul>
  </section>
)

/** All that happened to somebody's membership, the latest first; each line says where it left them. */
export function History({ person: { history }, tree }: Of) {
  if (history.length === 0) return null
  return (
    <section className="card" aria-labelledby="qua-trinh">
      <h2 id="qua-trinh">{words.history}</h2>
      <ol className="timeline">
        {history.toReversed().map(({ type, on, cellId, hostId, decisionNo }, index) => (
          <li key={index}><span className="when">{dayText(on)}</span><strong>{changeText(type)}</strong>: {tree.node(hostId ?? cellId)?.name ?? ''}{decisionNo !== undefined && <><br /><span className="muted small">{words.decision(decisionNo)}</span></>}</li>
        ))}
      </ol>
    </section>
  )
}

/** What somebody was given. */
export function Honours({ awards }: Readonly<{ awards: Profile['awards'] }>) {
  if (awards.length === 0) return null
  return (
    <section className="card" aria-labelledby="khen-thuong">
      <h2 id="khen-thuong">{words.awards}</h2>
      <ul className="plain">{awards.map(({ years, title, on, decisionNo }) => <li key={decisionNo}><strong>{years === undefined ? title : words.badge(years)}</strong><br /><span className="muted small">{dayText(on)} · {words.decision(decisionNo)}</span></li>)}</ul>
    </section>
  )
}
