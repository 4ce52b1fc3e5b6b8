import { useEffect, useRef } from 'react'
import type { Acting, Fault } from './use-act.ts'
import { shared } from '../words.vi.ts'

type Props = Readonly<{ of: Pick<Acting, 'wrong' | 'faults' | 'stale'>; sayOf?: (fault: Fault) => string; again?: () => void }>

/** Why a press did nothing, with each place to mend; takes the focus. What came too late offers the newer version. */
export function Trouble({ of: { wrong, faults, stale }, sayOf = ({ message }) => message, again }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { if (wrong !== undefined) box.current?.focus() }, [wrong])
  if (wrong === undefined) return null
  return (
    <div className="note bad" role="alert" tabIndex={-1} ref={box}>
      <p className="title">{wrong}</p>
      {faults.length > 0 && <ul>{faults.map((fault, index) => <li key={index}>{sayOf(fault)}</li>)}</ul>}
      {stale && again && <button type="button" className="button second" onClick={again}>{shared.seeNew}</button>}
    </div>
  )
}
