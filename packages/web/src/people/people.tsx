import { useCallback, useState } from 'react'
import { listMembers, type Listed } from '../api/membership.ts'
import type { Me } from '../me/me.ts'
import { isLike } from '../names.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { roleWords } from './roles.ts'
import { words } from './words.vi.ts'

const Row = ({ person: { id, name, status, roles } }: Readonly<{ person: Listed }>) => (
  <li><Link className="person" to={`/dang-vien/${id}`}><span><strong>{name}</strong><span className="muted small">{[...roles.map(roleWords), words.status[status]].join(' · ')}</span></span></Link></li>
)

function Found({ all }: Readonly<{ all: readonly Listed[] }>) {
  const [typed, setTyped] = useState('')
  const found = all.filter(({ name }) => isLike(name, typed))
  return (
    <>
      <div className="field"><label className="label" htmlFor="tim">{words.search}</label><input id="tim" type="search" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} /></div>
      <p className="muted" role="status">{found.length === 0 ? words.nobody : words.count(found.length, all.length)}</p>
      <ul className="people">{found.map((person) => <Row key={person.id} person={person} />)}</ul>
    </>
  )
}

/** Everybody of the reader's cell, found by any part of a name, typed with or without accents. */
export default function People({ me: { cellId = '' } }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(async () => (await asMe((token) => listMembers(token, cellId))).items, [cellId]))
  return (
    <>
      <h1>{words.title}</h1>
      <Loaded of={loading}>{(all) => <Found all={all} />}</Loaded>
    </>
  )
}
