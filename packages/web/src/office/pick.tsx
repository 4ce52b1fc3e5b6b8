import { useEffect, useState } from 'react'
import { findMembers } from '../api/bodies.ts'
import { asMe } from '../sign-in/session.ts'
import { officeWords as words } from './words.vi.ts'

const PAUSE = 300
const FEWEST = 2
export type Picked = Readonly<{ id: string; name: string }>

function useFound(orgId: string, typed: string) {
  const [found, setFound] = useState<readonly Picked[]>()
  useEffect(() => {
    setFound(undefined)
    if (typed.trim().length < FEWEST) return
    let wanted = true
    const timer = setTimeout(() => {
      asMe((token) => findMembers(token, orgId, typed.trim())).then(({ items }) => { if (wanted) setFound(items) }, () => { if (wanted) setFound([]) })
    }, PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [orgId, typed])
  return found
}

type Props = Readonly<{ id: string; orgId: string; label: string; picked: Picked | undefined; onPick: (picked: Picked | undefined) => void }>
/** Somebody at or below an organisation, found by what one types of their name. */
export function Pick({ id, orgId, label, picked, onPick }: Props) {
  const [typed, setTyped] = useState('')
  const found = useFound(orgId, typed)
  if (picked) return <div className="field"><p className="label">{label}</p><p><strong>{picked.name}</strong></p><button type="button" className="button second" onClick={() => onPick(undefined)}>{words.another}</button></div>
  return (
    <div className="field">
      <label className="label" htmlFor={id}>{label} *</label>
      <p className="hint" id={`${id}-hint`}>{words.typeName}</p>
      <input id={id} type="search" value={typed} aria-describedby={`${id}-hint`} onChange={(event) => setTyped(event.target.value)} />
      <div role="status">{typed.trim().length >= FEWEST && (found === undefined ? <p className="muted">{words.searching}</p> : found.length === 0 && <p className="muted">{words.noneFound}</p>)}</div>
      {found && found.length > 0 && <ul className="people found">{found.map((one) => <li key={one.id}><button type="button" className="person" onClick={() => onPick(one)}><span><strong>{one.name}</strong></span></button></li>)}</ul>}
    </div>
  )
}
