import { useState, type SubmitEvent } from 'react'
import { dayText } from '../../time.ts'
import { Base, recordConference, type Conference as Held, type Sheet } from '../api/sheets.ts'
import { Choose, Count, Day } from '../ui/field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { Comments } from './comments.tsx'
import { byName, nameOf, type Room } from './room.ts'
import { bases, words } from './words.vi.ts'

const text = words.conference
const options = Base.options.map((value) => ({ value, name: bases[value] }))
const unheld = ({ rows }: Sheet): Held & { version?: number } => ({ heldOn: dayText(Date.now()), summoned: rows.length, present: rows.length, tellers: [], baseRule: 'SUMMONED', comments: [] })
const baseOf = (value: string) => Base.options.find((one) => one === value) ?? 'SUMMONED'

function Form({ sheet, again }: Room) {
  const { version = 0, ...before } = sheet.conference ?? unheld(sheet)
  const [held, setHeld] = useState<Held>(before)
  const [done, setDone] = useState(false)
  const acting = useAct()
  const people = [{ value: '', name: text.choose }, ...sheet.rows.toSorted(byName).map((line) => ({ value: line.memberId, name: nameOf(line) }))]
  const change = (more: Partial<Held>) => { setHeld((was) => ({ ...was, ...more })); setDone(false) }
  const teller = (at: number, id: string) => change({ tellers: [0, 1].map((index) => (index === at ? id : (held.tellers[index] ?? ''))) })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    acting.act(async (key) => {
      await recordConference(sheet.id, { ...held, tellers: held.tellers.filter((id) => id !== '') }, key, version)
      setDone(true)
      again()
    })
  }
  return (
    <form noValidate onSubmit={submit}>
      <section className="card">
        <p className="hint">{text.order}</p>
        <Day id="ngay-hop" label={text.heldOn} hint={text.heldHint} value={held.heldOn} onType={(heldOn) => change({ heldOn })} />
        <div className="pair"><Count id="trieu-tap" label={text.summoned} hint={text.summonedHint} value={held.summoned} onCount={(summoned) => change({ summoned })} /><Count id="co-mat" label={text.present} hint={text.presentHint} value={held.present} onCount={(present) => change({ present })} /></div>
        <Choose id="tinh-tren" label={text.base} hint={text.baseHint} value={held.baseRule} options={options} onChoose={(value) => change({ baseRule: baseOf(value) })} />
        {[0, 1].map((at) => <Choose key={at} id={`kiem-phieu-${at}`} label={text.teller(at + 1)} hint={at === 0 ? text.tellerHint : undefined} value={held.tellers[at] ?? ''} options={people} onChoose={(id) => teller(at, id)} />)}
      </section>
      <Comments rows={sheet.rows} comments={held.comments} onChange={(comments) => change({ comments })} />
      <Trouble of={acting} />
      {done && <p role="status" className="note good">{text.saved}</p>}
      <div className="bar"><button className="button" aria-disabled={acting.busy}>{text.save}</button></div>
    </form>
  )
}

/** The cell's conference: when, who was there, who counts, and what the cell says of each. */
export default function Conference(room: Room) {
  return (
    <>
      <h2>{text.title}</h2>
      {room.leads && room.sheet.status === 'OPEN' ? <Form {...room} /> : <p className="note">{words.classes.readOnly}</p>}
    </>
  )
}
