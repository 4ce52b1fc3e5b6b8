import { useState } from 'react'
import { tidy } from '../../ui/tidy.ts'
import { Area } from './field.tsx'
import { Trouble } from './trouble.tsx'
import { useAct } from './use-act.ts'

type Props = Readonly<{ id: string; title: string; lead?: string; label: string; hint: string; longest: number; rows?: number; press?: string; send: (said: string, key: string) => Promise<unknown>; again: () => void }>
/** An act that needs words, folded behind its name until somebody wants it; `press` where the button says something else than its name. */
export function WithWords({ id, title, lead, label, hint, longest, rows = 2, press = title, send, again }: Props) {
  const [said, setSaid] = useState('')
  const acting = useAct()
  const act = () => acting.act(async (key) => {
    await send(tidy(said), key)
    again()
  })
  return (
    <details className="help">
      <summary>{title}</summary>
      {lead !== undefined && <p>{lead}</p>}
      <Area id={id} label={label} hint={hint} rows={rows} longest={longest} value={said} onType={setSaid} />
      <Trouble of={acting} />
      <p><button type="button" className="button second" aria-disabled={acting.busy} onClick={act}>{press}</button></p>
    </details>
  )
}
