import { useEffect, useRef, useState } from 'react'
import type { Fault } from './check.ts'
import { partWords as words } from './words.vi.ts'

/** All faults of a form with links to where they are; takes the focus, again at each try. */
export function Faults({ of, tries }: Readonly<{ of: readonly Fault[]; tries: number }>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { if (tries > 0) box.current?.focus() }, [tries])
  if (of.length === 0 || tries === 0) return null
  return (
    <div className="note bad" role="alert" tabIndex={-1} ref={box}>
      <p className="title">{words.fix(of.length)}</p>
      <ul className="links">{of.map((fault) => <li key={fault.id}><a className="tall" href={`#${fault.id}`}>{fault.words}</a></li>)}</ul>
    </div>
  )
}

/** Checks a form when it is sent: faults show only from the first try on, and go as they are mended. */
export function useFaults(faults: readonly (Fault | undefined)[]) {
  const [tries, setTries] = useState(0)
  const all = faults.flatMap((fault) => fault ?? [])
  return {
    shown: { of: all, tries },
    of: (id: string) => (tries > 0 ? all.find((fault) => fault.id === id)?.words : undefined),
    /** Whether the form may go; where not, the faults are shown. */
    pass(): boolean {
      setTries(tries + 1)
      return all.length === 0
    },
  }
}
