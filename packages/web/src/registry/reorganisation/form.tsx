import type { SubmitEvent } from 'react'
import { Wrong } from '../../ui/wrong.tsx'
import { Faults, useFaults } from '../parts/faults.tsx'
import { TextField } from '../parts/field.tsx'
import { Choices } from '../../ui/choices.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import type { Tree } from '../rights.ts'
import { kinds, kindText } from './kind.ts'
import { faultsIn, type Order } from './order.ts'
import { Split } from './split.tsx'
import { words } from './words.vi.ts'

type Part = Readonly<{ tree: Tree; order: Order; wrong: (id: string) => string | undefined; onChange: (order: Order) => void }>

function Which({ office, tree, order, wrong, onChange }: Part & Readonly<{ office: string }>) {
  const among = tree.nodes.filter(({ id }) => id !== office && tree.above(id).includes(office) && !order.orgIds.includes(id))
  const one = order.kind === 'SPLIT' && order.orgIds.length > 0
  return (
    <>
      {order.orgIds.map((id) => <p className="picked" key={id}><strong>{tree.node(id)?.name}</strong><button type="button" className="button second" onClick={() => onChange({ ...order, orgIds: order.orgIds.filter((other) => other !== id), placed: {} })}>{words.remove(tree.node(id)?.name ?? '')}</button></p>)}
      {!one && <PickOrganisation key={order.orgIds.length} id="to-chuc" label={words.which} hint={words.whichHint} wrong={wrong('to-chuc')} among={among} nameOf={(id) => tree.node(id)?.name} value="" onPick={(id) => onChange({ ...order, orgIds: [...order.orgIds, id] })} />}
    </>
  )
}

function Target({ tree, order, wrong, onChange }: Part) {
  const { kind, orgIds, targetId, newName } = order
  if (kind === '' || kind === 'SPLIT') return null
  const chosen = tree.nodes.filter(({ id }) => orgIds.includes(id))
  const others = tree.nodes.filter(({ id }) => !orgIds.includes(id))
  return (
    <>
      <PickOrganisation id="noi-nhan" label={words.targets[kind]} hint={words.targetHints[kind]} wrong={wrong('noi-nhan')} among={kind === 'MERGE' ? [...chosen, ...others] : others} nameOf={(id) => tree.node(id)?.name} value={targetId} onPick={(id) => onChange({ ...order, targetId: id })} />
      {kind === 'MERGE' && targetId === '' && <TextField id="ten-moi" label={words.newName} hint={words.newNameHint} value={newName} onType={(value) => onChange({ ...order, newName: value })} />}
    </>
  )
}

type Props = Omit<Part, 'wrong'> & Readonly<{ office: string; busy: boolean; wrong: string | undefined; onPreview: () => void }>
/** What is to be reorganised, into what, from which day, by which decision. */
export function OrderForm({ office, tree, order, busy, wrong, onChange, onPreview }: Props) {
  const faults = useFaults(faultsIn(order))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (faults.pass()) onPreview()
  }
  const part = { tree, order, wrong: faults.of, onChange }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <Faults {...faults.shown} />
      <Choices id="viec" legend={words.kind} hint={words.kindHint} wrong={faults.of('viec')} value={order.kind} onChoose={(value) => onChange({ ...order, kind: kinds.find((kind) => kind === value) ?? '', targetId: '' })} options={kinds.map((value) => ({ value, name: kindText(value) }))} />
      <Which {...part} office={office} />
      <Target {...part} />
      {order.kind === 'SPLIT' && order.orgIds[0] !== undefined && <Split key={order.orgIds[0]} orgId={order.orgIds[0]} {...part} />}
      <div className="pair">
        <TextField id="ngay-ap-dung" kind="date" label={words.on} hint={words.onHint} wrong={faults.of('ngay-ap-dung')} value={order.on} onType={(on) => onChange({ ...order, on })} />
        <TextField id="so-quyet-dinh" most={60} label={words.decision} hint={words.decisionHint} value={order.decisionNo} onType={(decisionNo) => onChange({ ...order, decisionNo })} />
      </div>
      <Wrong words={wrong} />
      <button className="button" aria-disabled={busy}>{words.rehearse}</button>
    </form>
  )
}
