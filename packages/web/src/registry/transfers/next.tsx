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

const Send = ({ go, busy }: Doing) => <Button name={words.send} busy={busy} onPress={() => go('send', {})} />
const Return = ({ go, busy }: Doing) => <Button name={words.return} busy={busy} onPress={() => go('return', {})} />

/** The usual step from each state, and whose it is. */
const usual: Readonly<Partial<Record<Transfer['state'], Readonly<{ may: (may: May, transfer: Transfer) => boolean; show: (doing: Doing, tree: Tree) => ReactNode }>>>> = {
  REQUESTED: { may: ({ reviews }) => reviews, show: (doing, tree) => <Destination {...doing} tree={tree} /> },
  REVIEWED: { may: ({ reviews }) => reviews, show: (doing) => <Issue {...doing} /> },
  LETTER_ISSUED: { may: ({ sends }) => sends, show: (doing) => <Send {...doing} /> },
  SENT: { may: ({ receives }) => receives, show: (doing) => <Accept {...doing} /> },
  RECEIVED: { may: ({ sends, receives }, { kind }) => kind === 'TEMPORARY' && (sends || receives), show: (doing) => <Return {...doing} /> },
}

type Other = Readonly<{ id: string; name: string; hint?: string; step: Step }>
const refusal: Other = { id: 'tu-choi', name: words.refuse, step: 'refuse' }
const withdrawal: Other = { id: 'rut', name: words.withdraw, step: 'withdraw' }
const reissue: Other = { id: 'cap-lai', name: words.reissue, hint: words.reissueHint, step: 'letter' }
/** Steps out of the usual way, each for a reason. */
function othersOf({ state, toOrgId }: Transfer, { sends, receives, reviews }: May): Other[] {
  const isSent = state === 'SENT'
  const offered: readonly (readonly [Other, boolean])[] = [[refusal, isSent && receives && toOrgId !== undefined], [withdrawal, sends && waitsFor(state) !== undefined], [reissue, reviews && (isSent || state === 'LETTER_ISSUED')]]
  return offered.flatMap(([step, may]) => (may ? [step] : []))
}

const waitsFor = (state: Transfer['state']) => Object.entries(words.waiting).find(([name]) => name === state)?.[1]

/** What comes next: to be done by the reader, or by whom else. Nobody does anything about their own. */
export function Next({ transfer, tree, may, again }: Props) {
  const { busy, wrong, run } = useDo()
  const go: Go = (step, body = {}) => run(async (key) => {
    await stepTransfer(transfer.id, step, body, key)
    again()
  })
  const step = usual[transfer.state]
  const main = !may.own && step?.may(may, transfer) ? step.show({ transfer, go, busy }, tree) : undefined
  const waits = waitsFor(transfer.state)
  if (waits === undefined && main === undefined) return null
  return (
    <section className="card" aria-labelledby="tiep-theo">
      <h2 id="tiep-theo">{words.next}</h2>
      {main ?? <p>{waits}</p>}
      <Wrong words={wrong} />
      {!may.own && othersOf(transfer, may).map(({ step: other, ...shown }) => <Because key={shown.id} {...shown} busy={busy} onSend={(reason) => go(other, { reason })} />)}
    </section>
  )
}
