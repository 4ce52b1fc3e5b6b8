import { useCallback } from 'react'
import { countTags } from '../api/resolutions.ts'
import { Some } from '../office/some.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

/** What an organisation did in a year for each of its topics and programmes, in figures. */
export default function Tags({ orgId, year }: Readonly<{ orgId: string; year: number }>) {
  const loading = useLoad(useCallback(() => asMe((token) => countTags(token, orgId, year)), [orgId, year]))
  return (
    <section className="card" aria-labelledby="theo-chu-de">
      <h2 id="theo-chu-de">{words.tags}</h2>
      <p className="hint">{words.tagsHint}</p>
      <Loaded within of={loading} title={words.tags}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="muted">{words.noTags}</p>}
            <Some id="tim-chu-de" of={items} nameOf={({ tag }) => tag}>{(some) => <ul className="todo">{some.map(({ tag, resolutions, tasks, tasksDone, directives }) => <li key={tag}><span className="grow"><strong>{tag}</strong><br /><span className="muted small">{words.counted(resolutions, tasks, tasksDone, directives)}</span></span></li>)}</ul>}</Some>
          </>
        )}
      </Loaded>
    </section>
  )
}
