import { useState } from 'react'
import { useGuarded, type Confirmed } from '../office/use-guarded.tsx'
import { AreaField } from '../registry/parts/field.tsx'
import { Wrong } from '../ui/wrong.tsx'

type Asks = Readonly<{ open: string; of: string; hint: string; missing: string; save: string; most: number }>
type Props = Readonly<{ id: string; asks: Asks; send: (text: string, key: string, confirmed: Confirmed) => Promise<unknown>; onDone: () => void }>

/** One text that somebody owes: folded away until they write it. */
export function Say({ id, asks: { open, of, hint, missing: lacking, save, most }, send: tell, onDone }: Props) {
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, said, send } = useGuarded()
  const press = () => {
    const text = typed.trim()
    setMissing(text === '')
    if (text !== '') send(async (key, confirmed) => {
      await tell(text, key, confirmed)
      onDone()
    })
  }
  return (
    <details className="help inset wholeline">
      <summary>{open}<span className="unseen">: {of}</span></summary>
      <AreaField id={id} label={open} hint={hint} most={most} value={typed} onType={setTyped} />
      {missing ? <Wrong words={lacking} /> : said}
      <button type="button" className="button second" aria-disabled={busy} onClick={press}>{save}</button>
    </details>
  )
}
