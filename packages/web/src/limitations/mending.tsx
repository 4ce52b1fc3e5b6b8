import { useState } from 'react'
import type { Limitation } from '../api/limitations.ts'
import { leads, records, type Me } from '../me/me.ts'
import { Evidence, useEvidence } from '../papers/evidence.tsx'
import { Close } from './close.tsx'
import { words } from './words.vi.ts'

type Props = Readonly<{ one: Limitation; me: Me; again: () => void }>
const mayAdd = ({ status, ownerId }: Limitation, me: Me) => status === 'OPEN' && (ownerId === me.id || records(me))
const mayClose = ({ status }: Limitation, me: Me) => status === 'OPEN' && leads(me)

function Inside({ one, me, again }: Props) {
  const known = useEvidence('limitations', one.id)
  const closed = () => {
    known.loading.refresh()
    again()
  }
  return (
    <>
      <Evidence known={known} adds={mayAdd(one, me) ? { me: me.id, leads: records(me) } : undefined} />
      {mayClose(one, me) && <Close one={one} me={me} evidence={known.fresh} again={closed} />}
    </>
  )
}

/** What shows that a limitation was mended, asked for once it is opened; whoever mends it adds to it, whoever leads the cell closes it there. */
export function Mending({ one, me, again }: Props) {
  const [open, setOpen] = useState(false)
  const hasSome = one.acceptances.some(({ evidence }) => evidence.length > 0)
  if (!mayAdd(one, me) && !hasSome) return null
  return (
    <details className="help wholeline" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{mayClose(one, me) ? words.close : words.evidences}</summary>
      {open && <Inside one={one} me={me} again={again} />}
    </details>
  )
}
