import { useCallback } from 'react'
import { Excel, type Column } from '../../excel/excel.tsx'
import { langOf } from '../../language/theirs.tsx'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { listCollectives, type Item } from '../api/collectives.ts'
import Collective from '../collective/collective.tsx'
import { bare } from '../ids.ts'
import { Grade } from '../ui/grade.tsx'
import { grades } from '../words.vi.ts'
import { words } from './words.vi.ts'

const text = words.collectives
const isState = (status: string): status is keyof typeof text.states => status in text.states
const holds = (me: Me, orgId: string) => me.roles.some((one) => one.orgId === orgId)

const columns: readonly Column<Item>[] = [[text.columns.name, ({ name }) => name, 36], [text.columns.status, ({ status }) => (isState(status) ? text.states[status] : status)], [text.columns.score, ({ score = '' }) => score, 10], [text.columns.class, ({ class: grade }) => (grade ? grades[grade] : '')]]

/** The bodies right below an organisation with their classes and the limit among them; then its own report. */
export default function Collectives({ me, year, orgId }: Readonly<{ me: Me; year: number; orgId: string }>) {
  const loading = useLoad(useCallback(() => listCollectives(year, orgId), [year, orgId]))
  return (
    <>
      <section className="card" aria-labelledby="truc-thuoc">
        <h2 id="truc-thuoc">{text.title}</h2>
        <Loaded within of={loading} title={text.title}>
          {({ items, quota }) => (
            <>
              {items.length === 0 && <p className="muted">{text.none}</p>}
              <ul className="todo">{items.map(({ orgId: id, name, status, class: grade, recheck }) => <li key={id}><span className="grow"><Link className="row" to={`/danh-gia/${year}/tap-the/${bare(id)}`}>{name}</Link><span className="muted small block">{isState(status) ? text.states[status] : status}</span>{recheck && <span className="note bad block small">{text.recheck}</span>}</span><Grade of={grade} /></li>)}</ul>
              {items.length > 0 && <Excel name={text.title} columns={columns} rows={() => items} />}
              {quota?.groups.map(({ key, sentence, over }) => <p key={key} className={over > 0 ? 'note bad' : 'note good'} lang={langOf(sentence)}>{sentence}</p>)}
            </>
          )}
        </Loaded>
      </section>
      <h2>{text.own}</h2>
      <Collective me={me} year={year} orgId={orgId} superior={!holds(me, orgId)} />
    </>
  )
}
