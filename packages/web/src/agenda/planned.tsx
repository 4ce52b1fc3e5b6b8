import { useState, type SubmitEvent } from 'react'
import { cancelMeeting, getSitting, postponeMeeting, updateMeeting, type Sitting } from '../api/sitting.ts'
import { Tick } from '../office/tick.tsx'
import { TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { instantOf, localOf, momentText } from '../time.ts'
import { tidy } from '../ui/tidy.ts'
import { Field } from '../ui/field.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useChange } from '../use-change.ts'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ sitting: Sitting; onDone: () => void }>

/** When, where and how long: changed until the meeting begins. */
export function Planned({ sitting, onDone }: Props) {
  const { id } = sitting
  const [when, setWhen] = useState(localOf(sitting.startsAt))
  const [venue, setVenue] = useState(sitting.venue)
  const [minutes, setMinutes] = useState(String(sitting.minutesPlanned))
  const [missing, setMissing] = useState(false)
  const { busy, said, now, change } = useChange(sitting, () => asMe((token) => getSitting(token, id)))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = when === '' || tidy(venue) === '' || !/^[1-9]\d{0,2}$/.test(minutes)
    setMissing(lacks)
    if (lacks) return
    const startsAt = instantOf(when)
    const body = { venue: tidy(venue), minutesPlanned: Number(minutes), ...(startsAt === new Date(sitting.startsAt).toISOString() && sitting.status !== 'POSTPONED' ? {} : { startsAt }) }
    change(async ({ key, version, confirmed }) => {
      await asMe((token) => updateMeeting(token, { id, version }, { ...body, ...confirmed }, key))
      onDone()
    })
  }
  return (
    <form noValidate onSubmit={submit} aria-label={words.planned}>
      {now && <div className="note bad"><p>{words.conflict}</p><p><strong>{momentText(now.startsAt)} · {now.venue}</strong></p><p>{words.yours}</p></div>}
      <Field id="doi-luc" label={words.when} hint={words.whenHint}>{(told) => <input {...told} type="datetime-local" value={when} onChange={(event) => setWhen(event.target.value)} />}</Field>
      <TextField id="doi-noi" label={words.venue} hint={words.venueHint} most={200} value={venue} onType={setVenue} />
      <TextField id="doi-phut" label={words.length} hint={words.lengthHint} kind="number" value={minutes} onType={setMinutes} />
      {missing ? <Wrong words={words.plannedMissing} /> : said}
      <button className="button second" aria-disabled={busy}>{words.savePlanned}</button>
    </form>
  )
}

/** Puts an announced meeting off, or calls it off; asked once more before those who were invited are told. */
export function PutOff({ sitting: { id, status }, onDone }: Props) {
  const [sure, setSure] = useState(false)
  const [first, setFirst] = useState(false)
  const { busy, wrong, run } = useDo()
  const act = (work: typeof cancelMeeting) => () => {
    setFirst(!sure)
    if (sure) run(async (key) => {
      await asMe((token) => work(token, id, {}, key))
      onDone()
    })
  }
  return (
    <>
      <Tick name={words.sure} on={sure} onChange={setSure} />
      <Wrong words={first && !sure ? words.sureFirst : wrong} />
      <div className="actions">
        {status === 'OPEN' && <button type="button" className="button second" aria-disabled={busy} onClick={act(postponeMeeting)}>{words.postpone}</button>}
        <button type="button" className="button second" aria-disabled={busy} onClick={act(cancelMeeting)}>{words.cancelMeeting}</button>
      </div>
    </>
  )
}
