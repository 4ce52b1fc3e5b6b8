import { useCallback, useState } from 'react'
import { listLimitations, listSignCatalogues } from '../api/limitations.ts'
import { getNames } from '../api/people.ts'
import { leads, type Me } from '../me/me.ts'
import { Some } from '../office/some.tsx'
import { thisYear, YearField } from '../office/year.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Line } from './line.tsx'
import { RecordLimitation } from './record.tsx'
import { words } from './words.vi.ts'

async function load(cellId: string, year: number) {
  const [known, names, catalogues] = await Promise.all([asMe((token) => listLimitations(token, cellId, year)), asMe((token) => getNames(token, cellId)), asMe(listSignCatalogues)])
  const inForce = catalogues.items.filter(({ until }) => until === undefined)
  const tags = inForce.flatMap(({ code, groups }) => groups.flatMap(({ name, items }, group) => Array.from({ length: items }, (_, index) => ({ value: `${code}/${group + 1}.${index + 1}`, name: words.tagName(name, index + 1) }))))
  return { ...known, names, tags }
}

/** What the cell and its committee lack and mend, those of years before that are still open with them. */
export default function Limitations({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const [year, setYear] = useState(thisYear)
  const [writing, setWriting] = useState(false)
  const loading = useLoad(useCallback(() => load(cellId, year), [cellId, year]))
  const done = () => {
    setWriting(false)
    loading.refresh()
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <YearField year={year} onYear={setYear} />
      <Loaded within of={loading} title={words.title}>
        {({ items, counts, names, tags }) => (
          <>
            {leads(me) && (writing ? <RecordLimitation cellId={cellId} people={[...names].map(([value, name]) => ({ value, name }))} tags={tags} onDone={done} /> : <p><button type="button" className="button" onClick={() => setWriting(true)}>{words.record}</button></p>)}
            <section className="card" aria-label={words.title}>
              {items.length === 0 ? <p className="muted">{words.none}</p> : <p><strong>{words.counts(counts.open, counts.overdue, counts.closed)}</strong></p>}
              <Some id="tim-han-che" of={items} nameOf={({ text }) => text}>{(some) => <ul className="todo">{some.map((one) => <Line key={one.id} one={one} owner={names.get(one.ownerId) ?? ''} me={me} again={loading.refresh} />)}</ul>}</Some>
            </section>
          </>
        )}
      </Loaded>
    </>
  )
}
