import { useState } from 'react'
import { go } from '../../router/path.ts'
import { closeBallot, listCodes, type Ballot } from '../api/ballots.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { becomeBooth } from './booth-state.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ ballot: Ballot; again: () => void }>

/** A press that asks once more before it does what cannot be undone. */
function Twice({ name, warns, confirm, work }: Readonly<{ name: string; warns: string; confirm: string; work: (key: string) => Promise<void> }>) {
  const [asked, setAsked] = useState(false)
  const acting = useAct()
  if (!asked) return <p><button type="button" className="button second" onClick={() => setAsked(true)}>{name}</button></p>
  return (
    <section className="note" role="alert">
      <p>{warns}</p>
      <Trouble of={acting} />
      <div className="actions">
        <button type="button" className="button" aria-disabled={acting.busy} onClick={() => acting.act(work)}>{confirm}</button>
        <button type="button" className="button second" onClick={() => setAsked(false)}>{words.cancel}</button>
      </div>
    </section>
  )
}

/** What the cell's leaders do about an open ballot: a booth where somebody votes in it, and the end. */
export function Leading({ ballot: { id, counts }, again }: Props) {
  const { booth } = words
  return (
    <>
      {counts.kiosk > 0 && <Twice name={booth.open} warns={booth.hint} confirm={booth.sure} work={async () => { await becomeBooth(id); go(`/phieu/${id}/may-chung`) }} />}
      <Twice name={words.close} warns={words.closeSure} confirm={words.closeConfirm} work={async (key) => { await closeBallot(id, key); again() }} />
    </>
  )
}

/** The codes of the booth, for its tellers: printed on strips, without names. */
export function Codes({ id }: Readonly<{ id: string }>) {
  const [codes, setCodes] = useState<readonly string[]>()
  const acting = useAct()
  const text = words.codes
  return (
    <section className="card" aria-labelledby="ma-mot-lan">
      <h2 id="ma-mot-lan">{text.title}</h2>
      <p className="hint">{text.hint}</p>
      <Trouble of={acting} />
      {codes && <p className="codes strips">{codes.map((code) => <span key={code} className="code">{code.toUpperCase().replace(/(.{4})(?=.)/g, '$1-')}</span>)}</p>}
      {codes ? <button type="button" className="button second" onClick={() => window.print()}>{text.print}</button> : <button type="button" className="button second" aria-disabled={acting.busy} onClick={() => acting.act(async () => setCodes((await listCodes(id)).codes))}>{text.show}</button>}
    </section>
  )
}
