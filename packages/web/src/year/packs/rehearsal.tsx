import { useCallback, useEffect } from 'react'
import { langOf } from '../../language/theirs.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getRehearsal, listChanges } from '../api/packs.ts'
import { grades } from '../words.vi.ts'
import { words } from './words.vi.ts'

const text = words.write
const AGAIN = 2000

function Changes({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => listChanges(id), [id]))
  return (
    <Loaded within of={loading} title={text.changes}>
      {({ items }) => items.length === 0 ? null : (
        <>
          <h3>{text.changes}</h3>
          <ul className="todo">{items.map(({ memberId, name, cellName, was, would, why }) => <li key={memberId}><span className="grow"><strong>{name}</strong><span className="muted small block">{cellName}</span>{why.map((one) => <span key={one} className="block">{one}</span>)}</span><span className="tag">{text.change(grades[was], grades[would])}</span></li>)}</ul>
        </>
      )}
    </Loaded>
  )
}

/** How rules came out that were tried on a year: in a sentence, then person by person. */
export function Rehearsal({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => getRehearsal(id), [id]))
  const runs = loading.state.is === 'done' && loading.state.value.state === 'RUNNING'
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(loading.refresh, AGAIN)
    return () => clearInterval(timer)
  }, [runs])
  return (
    <section className="card" role="status">
      <Loaded within of={loading} title={text.rehearse}>{({ state, done, cells, sentence }) => (state === 'RUNNING' ? <p>{text.running(done, cells)}</p> : <><p className="note good" lang={langOf(sentence)}>{sentence}</p><Changes id={id} /></>)}</Loaded>
    </section>
  )
}
