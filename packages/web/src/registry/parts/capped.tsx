import { useState, type ReactNode } from 'react'
import { partWords as words } from './words.vi.ts'

const FIRST = 50

/** A list that is here whole but may be long: so many at first, as many more at each press. */
export function Capped<T>({ items, children }: Readonly<{ items: readonly T[]; children: (shown: readonly T[]) => ReactNode }>) {
  const [most, setMost] = useState(FIRST)
  return (
    <>
      {children(items.slice(0, most))}
      {items.length > most && <p><button type="button" className="button second" onClick={() => setMost(most + FIRST)}>{words.more}</button></p>}
    </>
  )
}
