import { useCallback, useState, type SubmitEvent } from 'react'
import * as v from 'valibot'
import type { MeetingKind } from '@nen-nep/contracts'
import { createMeeting, meetingKinds } from '../api/meetings.ts'
import { getYearPlan } from '../api/plan.ts'
import type { Me } from '../me/me.ts'
import { kinds } from '../messages.vi.ts'
import { Link } from '../router/link.tsx'
import { go } from '../router/path.ts'
import { asMe } from '../sign-in/session.ts'
import { civilOf, dayWords } from '../time.ts'
import { Faults, type Fault } from '../ui/faults.tsx'
import { Field } from '../ui/field.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

type Fields = Readonly<{ kind: MeetingKind; day: string; hour: string; venue: string }>
const Kind = v.picklist(meetingKinds)

/** What a secretary has yet to fill in, by field. */
export const faultsIn = ({ day, hour, venue }: Fields): Fault[] =>
  Object.entries({ day, hour, venue: venue.trim() }).flatMap(([at, value]) => (value === '' && (at === 'day' || at === 'hour' || at === 'venue') ? [{ at, words: words.missing[at] }] : []))

function Inputs({ fields, faults, hint, onChange }: Readonly<{ fields: Fields; faults: readonly Fault[]; hint: string | undefined; onChange: (fields: Fields) => void }>) {
  return (
    <>
      <Field id="kind" name={words.kind}>
        <select id="kind" value={fields.kind} onChange={(event) => onChange({ ...fields, kind: v.parse(Kind, event.target.value) })}>{meetingKinds.map((kind) => <option key={kind} value={kind}>{kinds[kind]}</option>)}</select>
      </Field>
      <div className="pair">
        <Field id="day" name={words.day} faults={faults}><input id="day" type="date" value={fields.day} onChange={(event) => onChange({ ...fields, day: event.target.value })} /></Field>
        <Field id="hour" name={words.hour} faults={faults}><input id="hour" type="time" value={fields.hour} onChange={(event) => onChange({ ...fields, hour: event.target.value })} /></Field>
      </div>
      {hint !== undefined && <p className="muted">{hint}</p>}
      <Field id="venue" name={words.venue} hint={words.venueHint} faults={faults}><input id="venue" type="text" maxLength={200} value={fields.venue} onChange={(event) => onChange({ ...fields, venue: event.target.value })} /></Field>
    </>
  )
}

/** Plans the cell's next meeting with the usual agenda; it stays a draft until the invitation goes out. */
export default function NewMeeting({ me: { cellId = '' } }: Readonly<{ me: Me }>) {
  const { year, month } = civilOf(Date.now())
  const { state } = useLoad(useCallback(() => asMe((token) => getYearPlan(token, cellId, year)), [cellId, year]))
  const planned = state.is === 'done' ? state.value.months.find((one) => one.month === month) : undefined
  const day = planned?.regularOn ?? planned?.suggestedOn
  const [fields, setFields] = useState<Fields>({ kind: 'REGULAR', day: '', hour: '19:00', venue: '' })
  const [tries, setTries] = useState(0)
  const { busy, wrong, run } = useDo()
  const faults = tries > 0 ? faultsIn(fields) : []
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setTries(tries + 1)
    if (faultsIn(fields).length > 0) return
    const startsAt = new Date(`${fields.day}T${fields.hour}:00+07:00`).toISOString()
    run(async (key) => {
      const { id } = await asMe((token) => createMeeting(token, { cellId, kind: fields.kind, startsAt, venue: fields.venue.normalize('NFC').trim() }, key))
      go(`/buoi-hop/${id}`)
    })
  }
  return (
    <>
      <p><Link className="tall" to="/buoi-hop">{words.back}</Link></p>
      <h1>{words.newTitle}</h1>
      <Faults faults={faults} tries={tries} />
      <form className="card" noValidate onSubmit={submit}>
        <Inputs fields={fields} faults={faults} hint={day && words.suggested(dayWords(day))} onChange={setFields} />
        <Wrong words={wrong} />
        <button className="button" aria-disabled={busy}>{words.save}</button>
      </form>
    </>
  )
}
