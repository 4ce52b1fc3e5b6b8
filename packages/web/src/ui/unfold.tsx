import { useState, type ReactNode } from 'react'
import { Part } from '../amiss/part.tsx'

type Props = Readonly<{ open: string; close: string; children: () => ReactNode }>
/** Something that is loaded and shown when it is asked for. */
export function Unfold({ open, close, children }: Props) {
  const [is, setIs] = useState(false)
  return (
    <>
      <p className="noprint"><button type="button" className="button second" aria-expanded={is} onClick={() => setIs(!is)}>{is ? close : open}</button></p>
      {is && <Part title={open}>{children()}</Part>}
    </>
  )
}
