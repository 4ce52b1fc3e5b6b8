import { useState, type ReactNode } from 'react'
import { stepTransfer, type Step, type Transfer } from '../../api/registry/transfers.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { TextField, Tick } from '../parts/field.tsx'
import type { Tree } from '../rights.ts'
import { Because } from './because.tsx'
import { Destination } from './destination.tsx'
import { words } from './words.vi.ts'

/** What the reader's side may do about a transfer; nobody acts on their own. */
export type May = Readonly<{ sends: boolean; receives: boolean; reviews: boolean; own: boolean }>
/** Takes the transfer a step on, with what the step needs. */
export type Go = (step: Step, body?: unknown) => void
type Props = Readonly<{ transfer: Transfer; tree: Tree; may: May; again: () => void }>
type Doing = Readonly<{ transfer: Transfer; go: Go; busy: boolean }>

const Button = ({ name, busy, onPress }: Readonly<{ name: string; busy: boolean; onPress: () => void }>) => <p><button type="button" className="button" aria-disabled={busy} onClick={onPress}>{name}</button></p>

function Issue({ go, busy }: Doing) {
  const [no, setNo] = useState('')
  return (
    <>
      <TextField id="so-giay" most={40} label={words.letterNo} hint={words.letterNoHint} value={no} onType={setNo} />
      <Button name={words.issue} busy={busy} onPress={() => go('letter', no.trim() === '' ? {} : { no: no.trim() })} />
    </>
  )
}
function Accept({ go, busy }: Doing) {
  const [sure, setSure] = useState(false)
  const [tried, setTried] = useState(false)
  const press = () => {
    setTried(true)
    if (sure) go('accept', {})
  }
  return <><Tick id="dong-y" label={words.acceptTick} value={sure} onTick={setSure} wrong={tried && !sure ? words.acceptTick : undefined} /><Button name={words.accept} busy={busy} onPress={press} /></>
}

function mainOf({ transfer, tree, may }: Omit<Props, 'again'>, doing: Doing): ReactNode {
  const { state, kind } = transfer
  if (state === 'REQUESTED' && may.reviews) return <Destination transfer={transfer} tree={tree} go={doing.go} busy={doing.busy} />
  if (state === 'REVIEWED' && may.reviews) return <Issue {...doing} />
  if (state === 'LETTER_ISSUED' && may.sends) return <Button name={words.send} busy={doing.busy} onPress={() => doing.go('send', {})} />
  if (state === 'SENT' && may.receives) return <Accept {...doing} />
  return kind === 'TEMPORARY' && state === 'RECEIVED' && (may.sends || may.receives) ? <Button name={words.return} busy={doing.busy} onPress={() => doing.go('return', {})} /> : undefined
}

const waitsFor = (state: Transfer['state']) => Object.entries(words.waiting).find(([name]) => name === state)?.[1]

/** What comes next: to be done by the reader, or by whom else. */
export function Next({ transfer, tree, may, again }: Props) {
  const { busy, wrong, run } = useDo()
  const go: Go = (step, body = {}) => run(async (key) => {
    await stepTransfer(transfer.id, step, body, key)
    again()
  })
  const { state } = transfer
  const waits = waitsFor(state)
  const main = may.own ? undefined : mainOf({ transfer, tree, may }, { transfer, go, busy })
  if (waits === undefined && main === undefined) return null
  return (
    <section className="card" aria-labelledby="tiep-theo">
      <h2 id="tiep-theo">{words.next}</h2>
      {main ?? <p>{waits}</p>}
      <Wrong words={wrong} />
      {!may.own && state === 'SENT' && may.receives && transfer.toOrgId !== undefined && <Because id="tu-choi" name={words.refuse} busy={busy} onSend={(reason) => go('refuse', { reason })} />}
      {!may.own && may.sends && waits !== undefined && <Because id="rut" name={words.withdraw} busy={busy} onSend={(reason) => go('withdraw', { reason })} />}
      {!may.own && may.reviews && (state === 'LETTER_ISSUED' || state === 'SENT') && <Because id="cap-lai" name={words.reissue} hint={words.reissueHint} busy={busy} onSend={(reason) => go('letter', { reason })} />}
    </section>
  )
}
