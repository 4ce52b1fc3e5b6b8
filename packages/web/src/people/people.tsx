import { useCallback, useState } from 'react'
import { listMembers, type Line } from '../api/people.ts'
import { Excel } from '../excel/excel.tsx'
import type { Me } from '../me/me.ts'
import { isLike } from '../names.ts'
import { reachesBelow } from '../registry/rights.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { peopleColumns } from './columns.ts'
import { Directory } from './directory.tsx'
import { List } from './list.tsx'
import { Rooms } from './rooms.tsx'
import { words } from './words.vi.ts'

function OfCell({ items }: Readonly<{ items: readonly Line[] }>) {
  const [typed, setTyped] = useState('')
  const found = items.filter(({ name }) => isLike(name, typed))
  return (
    <>
      <div className="field"><label className="label" htmlFor="tim">{words.search}</label><input id="tim" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} /></div>
      <p role="status" className="muted">{items.length === 0 ? words.empty : found.length === 0 ? words.none : words.count(found.length)}</p>
      <List people={found} />
      {found.length > 0 && <Excel name={words.title} columns={peopleColumns()} rows={() => found} />}
    </>
  )
}

function Cell({ cellId }: Readonly<{ cellId: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listMembers(token, cellId)), [cellId]))
  return <Loaded within of={loading} title={words.title}>{({ items }) => <OfCell items={items} />}</Loaded>
}

/** The people of one's cell, or of all cells within one's reach, found by what one types with or without marks. */
export default function People({ me }: Readonly<{ me: Me }>) {
  return (
    <>
      <h1>{words.title}</h1>
      <Rooms me={me} />
      {reachesBelow(me) ? <Directory me={me} /> : <Cell cellId={me.cellId ?? ''} />}
    </>
  )
}
