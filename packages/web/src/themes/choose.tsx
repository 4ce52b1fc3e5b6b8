import { useCallback } from 'react'
import { listThemes, type Theme } from '../api/themes.ts'
import { Some } from '../office/some.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

/** What a theme is about, whose it is, and when the cell last planned it. */
export function ThemeText({ theme: { title, note, tags, orgId, treatedIn }, cellId }: Readonly<{ theme: Theme; cellId: string }>) {
  const whose = orgId === undefined ? words.shipped : orgId === cellId ? words.own : words.above
  return <span className="grow"><strong>{title}</strong>{note !== undefined && <><br />{note}</>}<br /><span className="muted small">{[whose, ...tags, ...(treatedIn ? [words.treated(treatedIn.month, treatedIn.year)] : [])].join(' · ')}</span></span>
}

/** Themes to choose from in place of typing one. */
export default function ChooseTheme({ cellId, onChoose }: Readonly<{ cellId: string; onChoose: (title: string) => void }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listThemes(token, cellId)), [cellId]))
  return (
    <Loaded within of={loading} title={words.list}>
      {({ items }) => (
        <section aria-label={words.list}>
          {items.length === 0 && <p className="muted">{words.empty}</p>}
          <Some id="tim-chuyen-de" of={items} nameOf={({ title }) => title}>
            {(some) => <ul className="todo">{some.map((theme) => <li key={theme.id}><ThemeText theme={theme} cellId={cellId} /><button type="button" className="button second short" aria-label={words.take(theme.title)} onClick={() => onChoose(theme.title)}>{words.takeShort}</button></li>)}</ul>}
          </Some>
          <p><Link className="tall" to="/chuyen-de">{words.all}</Link></p>
        </section>
      )}
    </Loaded>
  )
}
