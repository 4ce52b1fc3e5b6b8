import { useCallback } from 'react'
import { listLists } from '../../api/registry/lists.ts'
import { langOf } from '../../language/theirs.tsx'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { Back } from '../parts/back.tsx'
import { keeps, scopeOf } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { Export } from './export.tsx'
import { words } from './words.vi.ts'

/** The lists that offices ask for by name, each with how many stand in it; those with somebody in them first. */
export default function Lists({ me }: Readonly<{ me: Me }>) {
  const orgId = scopeOf(me)
  const loading = useLoad(useCallback(() => listLists(orgId), [orgId]))
  const office = keeps(me)
  return (
    <>
      <Back to="/dang-vien" words={roomWords.backToPeople} />
      <h1>{words.title}</h1>
      <p>{words.how}</p>
      <Loaded within of={loading} title={words.title}>
        {({ items }) => (
          <ul className="people">
            {items.toSorted((a, b) => Number(b.count > 0) - Number(a.count > 0)).map(({ list, title, sentence, count, cells }) => (
              <li key={list}><Link className="person" to={`/danh-sach-theo-doi/${list}`}><span><strong>{title}</strong><span className="muted small" lang={langOf(sentence)}>{sentence}</span><span><span className={count > 0 ? 'tag' : 'tag quiet'}>{words.count(count, cells)}</span></span></span></Link></li>
            ))}
          </ul>
        )}
      </Loaded>
      {office !== undefined && <Export orgId={office} />}
    </>
  )
}
