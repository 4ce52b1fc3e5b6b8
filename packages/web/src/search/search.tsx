import { useCallback, useEffect, useState } from 'react'
import { Refused, troubleOf, type Trouble } from '../http/failure.ts'
import type { Me } from '../me/me.ts'
import { text } from '../messages.vi.ts'
import { isLike } from '../names.ts'
import { TextField } from '../registry/parts/field.tsx'
import { Link } from '../router/link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { findPeople, loadAll, type Group, type Hit } from './load.ts'
import { words } from './words.vi.ts'

/** How long somebody must have stopped typing, in ms, before people are asked for. */
const PAUSE = 300
const FEWEST = 2
const SHOWN = 8
const groups: readonly Group[] = ['people', 'bodies', 'meetings', 'tasks', 'papers']

const Hits = ({ group, hits }: Readonly<{ group: Group; hits: readonly Hit[] }>) => (
  <section className="card" aria-labelledby={`nhom-${group}`}>
    <h2 id={`nhom-${group}`}>{words.groups[group]} ({hits.length})</h2>
    <ul className="todo">{hits.slice(0, SHOWN).map(({ id, name, more, to }) => <li key={id}><span><Link className="row" to={to}>{name}</Link>{more !== '' && <><br /><span className="muted small">{more}</span></>}</span></li>)}</ul>
    {hits.length > SHOWN && <p className="muted">{words.more(hits.length - SHOWN)}</p>}
  </section>
)

/** People are found by the registry; once somebody types on, what comes late is not shown. That they could not be asked for is told apart from nobody being found. */
function People({ me, typed, onFound }: Readonly<{ me: Me; typed: string; onFound: (people: readonly Hit[], trouble?: Trouble) => void }>) {
  useEffect(() => {
    let wanted = true
    const failed = (error: unknown) => { if (wanted) onFound([], error instanceof Refused ? undefined : troubleOf(error)) }
    const timer = setTimeout(() => void findPeople(me, typed).then((people) => { if (wanted) onFound(people) }, failed), PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [me, typed, onFound])
  return null
}

function Found({ me, all }: Readonly<{ me: Me; all: readonly Hit[] }>) {
  const [typed, setTyped] = useState('')
  const [{ people, trouble }, setPeople] = useState<Readonly<{ people: readonly Hit[]; trouble?: Trouble | undefined }>>({ people: [] })
  const found = useCallback((some: readonly Hit[], why?: Trouble) => setPeople({ people: some, trouble: why }), [])
  const asks = typed.trim().length >= FEWEST
  const hits = asks ? [...people.filter(({ by }) => isLike(by, typed)), ...all.filter(({ by }) => isLike(by, typed))] : []
  return (
    <>
      <TextField id="tim-kiem" kind="search" most={100} label={words.field} hint={words.hint} value={typed} onType={setTyped} />
      {asks && <People me={me} typed={typed.trim()} onFound={found} />}
      {asks && trouble && <p className="note bad" role="alert">{text.failed[trouble]}</p>}
      <p role="status" className="muted">{asks && (hits.length === 0 ? words.none : words.found(hits.length))}</p>
      {groups.map((group) => {
        const some = hits.filter((hit) => hit.group === group)
        return some.length > 0 && <Hits key={group} group={group} hits={some} />
      })}
    </>
  )
}

/** People, organisations, meetings, tasks and documents, by what one types with or without marks. */
export default function Search({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(() => loadAll(me), [me]))
  return (
    <>
      <h1>{words.title}</h1>
      <Loaded within of={loading} title={words.title}>{(all) => <Found me={me} all={all} />}</Loaded>
    </>
  )
}
