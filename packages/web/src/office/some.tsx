import { useState, type ReactNode } from 'react'
import { isLike } from '../names.ts'
import { officeWords as words } from './words.vi.ts'

const PAGE = 50

/** A long list a page at a time, found by name: thousands of lines never stand on a page at once. */
export function Some<T>({ id, of, nameOf, children }: Readonly<{ id: string; of: readonly T[]; nameOf: (one: T) => string; children: (some: readonly T[]) => ReactNode }>) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(PAGE)
  const found = typed === '' ? of : of.filter((one) => isLike(nameOf(one), typed))
  return (
    <>
      {of.length > PAGE && <div className="field noprint"><label className="label" htmlFor={id}>{words.search}</label><input id={id} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} /></div>}
      {of.length > 0 && found.length === 0 && <p className="muted" role="status">{words.noneFound}</p>}
      {children(found.slice(0, shown))}
      {found.length > shown && <p className="noprint"><button type="button" className="button second" onClick={() => setShown(shown + 200)}>{words.more} ({found.length - shown})</button></p>}
    </>
  )
}
