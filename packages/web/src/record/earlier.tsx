import { useState } from 'react'
import { Part } from '../amiss/part.tsx'
import { page } from '../router/page.ts'
import { versionWords as words } from './version-words.vi.ts'

const Versions = page(() => import('./versions.tsx'))

/** The way to the texts that minutes had before. */
export function Earlier({ id, cellId, now }: Readonly<{ id: string; cellId: string; now: string }>) {
  const [open, setOpen] = useState(false)
  return (
    <div className="noprint">
      <p><button type="button" className="button second" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.close : words.open}</button></p>
      {open && <Part title={words.title}><Versions id={id} cellId={cellId} now={now} /></Part>}
    </div>
  )
}
