import { useCallback, useState } from 'react'
import { listMembers, type Line } from '../api/people.ts'
import type { Me } from '../me/me.ts'
import { isLike } from '../names.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { roleText, statusText } from './text.ts'
import { words } from './words.vi.ts'

function List({ items }: Readonly<{ items: readonly Line[] }>) {
  const [typed, setTyped] = useState('')
  const found = items.filter(({ name }) => isLike(name, typed))
  return (
    <>
      <div className="field"><label className="label" htmlFor="tim">{words.search}</label><input id="tim" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} /></div>
      <p role="status" className="muted">{items.length === 0 ? words.empty : found.length === 0 ? words.none : words.count(found.length)}</p>
      <ul className="people">
        {found.map(({ id, name, status, roles }) => (
          <li key={id}><Link to={`/dang-vien/${id}`} className="person"><span><strong>{name}</strong><span className="muted small">{[...roles.map(roleText), statusText(status)].filter(Boolean).join(' · ')}</span></span></Link></li>
        ))}
      </ul>
    </>
  )
}

/** The people of one's cell, found by what one types with or without marks. */
export default function People({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const loading = useLoad(useCallback(() => asMe((token) => listMembers(token, cellId)), [cellId]))
  return <><h1>{words.title}</h1><Loaded of={loading} title={words.title}>{({ items }) => <List items={items} />}</Loaded></>
}
