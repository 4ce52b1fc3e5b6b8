import { useEffect, useRef } from 'react'
import { text } from '../messages.vi.ts'

export type Fault = Readonly<{ at: string; words: string }>

/** What is wrong with a form, each with a link to its field; takes the focus, again at each try. */
export function Faults({ faults, tries }: Readonly<{ faults: readonly Fault[]; tries: number }>) {
  const box = useRef<HTMLDivElement>(null)
  const any = faults.length > 0
  useEffect(() => { if (any) box.current?.focus() }, [tries, any])
  if (!any) return null
  return (
    <div className="note bad" role="alert" tabIndex={-1} ref={box}>
      <p className="title">{text.fix(faults.length)}</p>
      <ul className="plain">{faults.map(({ at, words }) => <li key={at}><a className="tall" href={`#${at}`}>{words}</a></li>)}</ul>
    </div>
  )
}
