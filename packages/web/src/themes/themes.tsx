import { useCallback } from 'react'
import { listThemes } from '../api/themes.ts'
import type { Me } from '../me/me.ts'
import { Some } from '../office/some.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { ThemeText } from './choose.tsx'
import { Propose } from './propose.tsx'
import { words } from './words.vi.ts'

/** The bank of themes as one's cell sees it, and a theme more for it. */
export default function Themes({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const mayPropose = me.roles.some(({ orgId }) => orgId === cellId)
  const loading = useLoad(useCallback(() => asMe((token) => listThemes(token, cellId)), [cellId]))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {mayPropose && <Propose cellId={cellId} onSent={loading.refresh} />}
      <Loaded within of={loading} title={words.title}>
        {({ items }) => (
          <section className="card" aria-labelledby="cac-chuyen-de">
            <h2 id="cac-chuyen-de">{words.list} ({items.length})</h2>
            {items.length === 0 && <p className="muted">{words.empty}</p>}
            <Some id="tim-trong-ngan-hang" of={items} nameOf={({ title }) => title}>{(some) => <ul className="todo">{some.map((theme) => <li key={theme.id}><ThemeText theme={theme} cellId={cellId} /></li>)}</ul>}</Some>
          </section>
        )}
      </Loaded>
    </>
  )
}
