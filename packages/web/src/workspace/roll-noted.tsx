import { useState } from 'react'
import type { Head, Sitting } from '../api/sitting.ts'
import { text } from '../messages.vi.ts'
import { Tick } from '../office/tick.tsx'
import { SelectField } from '../registry/parts/field.tsx'
import { Field } from '../ui/field.tsx'
import { clockOf, instantAt } from './roll-notes.ts'
import type { Marking } from './roll-person.tsx'
import { words } from './words.vi.ts'

const roll = words.roll
type Props = Readonly<{ head: Head; heads: readonly Head[]; agenda: Sitting['agenda']; startsAt: string; onMark: (marking: Marking) => void }>

const Time = ({ id, label, hint, value, onType }: Readonly<{ id: string; label: string; hint: string; value: string; onType: (value: string) => void }>) => (
  <Field id={id} label={label} hint={hint}>{(told) => <input {...told} type="time" value={value} onChange={(event) => onType(event.target.value)} />}</Field>
)
/** Of somebody who came: late, left early, out for an item. */
function Came({ head, agenda, startsAt, onMark }: Props) {
  const [arrived, setArrived] = useState(clockOf(head.arrivedAt))
  const [left, setLeft] = useState(clockOf(head.leftAt))
  const [away, setAway] = useState<readonly string[]>(head.awayFor ?? [])
  const toggle = (id: string, on: boolean) => setAway(on ? [...away, id] : away.filter((one) => one !== id))
  const id = `dd-${head.memberId}`
  const at = (name: 'arrivedAt' | 'leftAt', time: string) => (time === '' ? {} : { [name]: instantAt(startsAt, time) })
  return (
    <>
      <div className="pair"><Time id={`${id}-den`} label={roll.arrived} hint={roll.arrivedHint} value={arrived} onType={setArrived} /><Time id={`${id}-ve`} label={roll.leftEarly} hint={roll.leftHint} value={left} onType={setLeft} /></div>
      <details className="help"><summary>{roll.awayItems}</summary>{agenda.map((item, index) => <div key={item.id}><Tick name={`${index + 1}. ${item.title}`} on={away.includes(item.id)} onChange={(on) => toggle(item.id, on)} /></div>)}</details>
      <button type="button" className="button second" onClick={() => onMark({ state: 'PRESENT', ...at('arrivedAt', arrived), ...at('leftAt', left), ...(away.length > 0 ? { awayFor: [...away] } : {}) })}>{roll.savePresent}</button>
    </>
  )
}

/** Of somebody with leave: who approved it, never they themselves. */
function Approved({ head, heads, onMark }: Props) {
  const [approvedBy, setApprovedBy] = useState(head.approvedBy ?? '')
  const others = heads.filter(({ memberId }) => memberId !== head.memberId).map(({ memberId, name }) => ({ value: memberId, name }))
  return (
    <>
      <SelectField id={`dd-${head.memberId}-cho`} label={roll.approvedBy} hint={roll.approvedHint} value={approvedBy} onType={setApprovedBy} options={[{ value: '', name: roll.nobodyYet }, ...others]} />
      <button type="button" className="button second" onClick={() => onMark({ state: 'EXCUSED', ...(head.reasonType && { reasonType: head.reasonType }), ...(approvedBy === '' ? {} : { approvedBy }) })}>{roll.saveApproved}</button>
    </>
  )
}

/** What the roll notes besides a mark; folded away, as most need none of it. */
export const Noted = (props: Props) => {
  const { head } = props
  if (head.state === undefined || head.state === 'UNEXCUSED') return null
  return <details className="help inset"><summary>{head.state === 'PRESENT' ? roll.more : roll.moreAway(head.reasonType ? text.reasons[head.reasonType] : '')}</summary>{head.state === 'PRESENT' ? <Came {...props} /> : <Approved {...props} />}</details>
}
