import { useCallback } from 'react'
import { langOf } from '../../language/theirs.tsx'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getQuota, getRanking, type Candidate, type RankGroup } from '../api/figures.ts'
import { bare } from '../ids.ts'
import { shared } from '../words.vi.ts'
import { words } from './words.vi.ts'

const text = words.quota
const isGroup = (key: string): key is keyof typeof text.groups => key in text.groups
const parts = ['within', 'tied', 'beyond', 'unscored'] as const

const People = ({ title, people, year }: Readonly<{ title: string; people: readonly Candidate[]; year: number }>) => (
  <>
    <h4>{title} ({people.length})</h4>
    <ol className="todo">{people.map(({ memberId, name, cellId, cellName, score }) => <li key={memberId}><span className="grow"><Link className="row" to={`/danh-gia/${year}/chi-bo/${bare(cellId)}/ho-so/${bare(memberId)}`}>{name}</Link><span className="muted small block">{cellName}</span></span><span className="tag">{score === null ? text.unscored : shared.points(score)}</span></li>)}</ol>
  </>
)

const Group = ({ group, year }: Readonly<{ group: RankGroup; year: number }>) => (
  <section>
    <h3>{isGroup(group.key) ? text.groups[group.key] : group.key}</h3>
    <p className={group.over > 0 ? 'note bad' : 'note good'} lang={langOf(group.sentence)}>{group.sentence}</p>
    {group.proposed === 0 && <p className="muted">{text.nobody}</p>}
    {parts.map((part) => group[part].length > 0 && <People key={part} title={text[part]} people={group[part]} year={year} />)}
    {group.notes.map((note) => <p key={note} className="muted" lang={langOf(note)}>{note}</p>)}
  </section>
)

function Ranking({ year, orgId }: Readonly<{ year: number; orgId: string }>) {
  const loading = useLoad(useCallback(() => getRanking(year, orgId), [year, orgId]))
  return (
    <section className="card" aria-labelledby="thu-tu">
      <h2 id="thu-tu">{text.rank}</h2>
      <p className="hint">{text.rankHint}</p>
      <Loaded within of={loading} title={text.rank}>{({ items }) => items.map(({ orgId: id, name, groups }) => <div key={id}>{items.length > 1 && <h3>{name}</h3>}{groups.map((group) => <Group key={group.key} group={group} year={year} />)}</div>)}</Loaded>
    </section>
  )
}

/** The limit of the best class with its sum in words, and who is proposed for it in the order of points. */
export default function Quota({ year, orgId }: Readonly<{ year: number; orgId: string }>) {
  const loading = useLoad(useCallback(() => getQuota(year, orgId), [year, orgId]))
  return (
    <>
      <Loaded within of={loading} title={text.title}>
        {({ name, sentence, over, unproposed, items, citation }) => (
          <section className="card" aria-labelledby="ty-le">
            <h2 id="ty-le">{text.title}: {name}</h2>
            <p role="status" className={over > 0 ? 'note bad' : 'note good'} lang={langOf(sentence)}>{sentence}</p>
            {unproposed > 0 && <p>{text.unproposed(unproposed)}</p>}
            {items.length > 0 && <><h3>{text.parts}</h3><ul className="todo">{items.map((one) => <li key={one.orgId}><span className="grow"><Link className="row" to={`/danh-gia/${year}/to-chuc/${bare(one.orgId)}/tien-do`}>{one.name}</Link><span className="block" lang={langOf(one.sentence)}>{one.sentence}</span></span></li>)}</ul></>}
            <p className="muted small">{text.law(citation.regulation)}</p>
          </section>
        )}
      </Loaded>
      <Ranking year={year} orgId={orgId} />
    </>
  )
}
