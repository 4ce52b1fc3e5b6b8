import { useCallback } from 'react'
import { langOf } from '../../language/theirs.tsx'
import type { Me } from '../../me/me.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getMemberYears } from '../api/records.ts'
import { Back } from '../ui/help.tsx'
import { Grade } from '../ui/grade.tsx'
import { words } from './words.vi.ts'

const text = words.years
/** Somebody's own classes over the years, newest first, each by the rules of its year. */
export default function Years({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(() => getMemberYears(me.id), [me.id]))
  return (
    <>
      <Back to="/danh-gia" />
      <h1>{text.title}</h1>
      <p className="hint">{text.hint}</p>
      <Loaded within of={loading} title={text.title}>
        {({ items, patterns }) => (
          <section className="card">
            {items.length === 0 && <p className="muted">{text.none}</p>}
            {patterns.map(({ message }) => <p key={message} className="note" lang={langOf(message)}>{message}</p>)}
            <ul className="todo">{items.toReversed().map(({ year, class: grade, citation }) => <li key={year}><span className="grow"><strong>{text.year(year)}</strong>{citation && <span className="muted small block">{text.law(citation.regulation)}</span>}</span><Grade of={grade} /></li>)}</ul>
          </section>
        )}
      </Loaded>
    </>
  )
}
