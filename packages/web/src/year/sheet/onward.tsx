import { useState } from 'react'
import * as v from 'valibot'
import { Refused } from '../../http/failure.ts'
import { dateText } from '../../time.ts'
import { returnDown, submitUp } from '../api/campaigns.ts'
import { publishClasses, type ClassStep } from '../api/sheets.ts'
import { Area } from '../ui/field.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { WordFile } from '../ui/word-file.tsx'
import { nameIn, type Room } from './room.ts'
import { words } from './words.vi.ts'

const text = words.classes
const Missing = v.object({ missing: v.array(v.object({ form: v.string(), memberId: v.optional(v.string()) })) })
type Lacking = v.InferOutput<typeof Missing>['missing']

function SendUp({ sheet, again }: Room) {
  const [lacking, setLacking] = useState<Lacking>([])
  const acting = useAct()
  const send = () => acting.act(async (key) => {
    setLacking([])
    try {
      await submitUp(sheet.year, sheet.cellId, key)
      again()
    } catch (error) {
      const read = v.safeParse(Missing, error instanceof Refused ? error.problem : undefined)
      if (read.success) setLacking(read.output.missing)
      throw error
    }
  })
  return (
    <>
      <p className="muted">{text.submitHint}</p>
      <Trouble of={acting} />
      {lacking.length > 0 && <section className="card"><h3>{text.missing}</h3><ul>{lacking.map(({ form, memberId }) => <li key={`${form} ${memberId ?? ''}`}>{text.form(form, memberId === undefined ? '' : nameIn(sheet, memberId))}</li>)}</ul></section>}
      <div className="bar"><button type="button" className="button" aria-disabled={acting.busy} onClick={send}>{text.submit}</button></div>
    </>
  )
}

function GiveBack({ sheet: { year, cellId }, again }: Room) {
  const [reason, setReason] = useState('')
  const acting = useAct()
  const send = () => acting.act(async (key) => {
    await returnDown({ year, orgId: cellId, reason: tidy(reason) }, key)
    again()
  })
  return (
    <details className="help">
      <summary>{text.giveBack}</summary>
      <Area id="ly-do-tra" label={text.giveBackReason} hint={text.giveBackHint} longest={1000} value={reason} onType={setReason} />
      <Trouble of={acting} />
      <p><button type="button" className="button second" aria-disabled={acting.busy} onClick={send}>{text.giveBack}</button></p>
    </details>
  )
}

function Publish({ sheet, again }: Room) {
  const acting = useAct()
  if (sheet.published) return <p className="note good">{text.published(dateText(sheet.published.at))}</p>
  const press = () => acting.act(async (key) => {
    await publishClasses(sheet.id, key)
    again()
  })
  return <><p className="muted">{text.publishHint}</p><Trouble of={acting} /><div className="bar"><button type="button" className="button" aria-disabled={acting.busy} onClick={press}>{text.publish}</button></div></>
}

const Proposed = ({ id, room, open }: Readonly<{ id: string; room: Room; open: boolean }>) => <><WordFile asked={{ kind: 'PROPOSALS', sheetId: id }} name={text.list} />{open && <SendUp {...room} />}</>

function OfSuperior({ step, room }: Readonly<{ step: ClassStep; room: Room }>) {
  const { status } = room.sheet
  if (status === 'SUBMITTED') return <GiveBack {...room} />
  return status === 'DECIDED' && step === 'decisions' ? <Publish {...room} /> : null
}

/** What follows a step once nothing is left to save: up to the superior, back to the cell, or out to the members. */
export function Onward({ step, room }: Readonly<{ step: ClassStep; room: Room }>) {
  const { sheet: { id, status, published }, leads, superior } = room
  if (step === 'proposals') return <Proposed id={id} room={room} open={leads && status === 'OPEN'} />
  if (published && step === 'decisions') return <Publish {...room} />
  return superior ? <OfSuperior step={step} room={room} /> : null
}
