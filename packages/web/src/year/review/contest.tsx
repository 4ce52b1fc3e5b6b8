import { useState } from 'react'
import { contestFact } from '../api/dossier.ts'
import { Area } from '../ui/field.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import type { Source } from './sources.ts'
import { words } from './words.vi.ts'

const text = words.contest
type Asking = Readonly<{ id: string; source: Source; again: () => void }>

function Ask({ id, source, again }: Asking) {
  const [why, setWhy] = useState('')
  const acting = useAct()
  const send = () => acting.act(async (key) => {
    await contestFact(id, { source: source.id, why: tidy(why) }, key)
    again()
  })
  return (
    <div className="panel one">
      <Area id={`vi-sao-${source.id}`} label={text.why} hint={text.whyHint} value={why} longest={2000} onType={setWhy} />
      <Trouble of={acting} />
      <button type="button" className="button second" aria-disabled={acting.busy} onClick={send}>{text.send}</button>
    </div>
  )
}

/** One meeting or task behind the figures; its member may contest it, once. */
export function SourceLine({ id, source, again, mine }: Asking & Readonly<{ mine: boolean }>) {
  const [open, setOpen] = useState(false)
  const { name, state, good, contest } = source
  return (
    <li>
      <span className="grow">{name}</span>
      <span className={good ? 'tag good' : 'tag'}>{state}</span>
      {mine && !contest && <button type="button" className="text" aria-expanded={open} onClick={() => setOpen(!open)}>{text.ask}</button>}
      {contest && <p className="muted small wide">{contest.status === 'OPEN' ? text.open : `${text[contest.status]}: ${contest.reason}`}</p>}
      {open && !contest && <Ask id={id} source={source} again={again} />}
    </li>
  )
}
