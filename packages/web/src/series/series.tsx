import { useCallback, useState, type SubmitEvent } from 'react'
import { createNextMeeting, createSeries, listSeries, skipOccurrence, type Series as Known } from '../api/series.ts'
import { kindCodes } from '../api/meetings.ts'
import { leads, type Me } from '../me/me.ts'
import { kinds } from '../messages.vi.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { SelectField, TextField } from '../registry/parts/field.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { Field } from '../ui/field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Agenda } from '../ui/meeting-card.tsx'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const monthText = (month: string) => month.split('-').toReversed().join('/')
type Again = Readonly<{ again: () => void }>

function Skip({ id, again }: Again & Readonly<{ id: string }>) {
  const [month, setMonth] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  const skip = () => {
    setMissing(month === '')
    if (month !== '') run(async (key) => {
      await asMe((token) => skipOccurrence(token, id, month, key))
      again()
    })
  }
  return (
    <details className="help">
      <summary>{words.skip}</summary>
      <Field id={`thang-${id}`} label={words.month} hint={words.monthHint} wrong={missing ? words.monthMissing : undefined}>{(told) => <input {...told} type="month" value={month} onChange={(event) => setMonth(event.target.value)} />}</Field>
      <Wrong words={wrong} />
      <button type="button" className="button second" aria-disabled={busy} onClick={skip}>{words.doSkip}</button>
    </details>
  )
}

function One({ one: { id, name, kind, time, venue, agenda, latest, skipped }, again }: Again & Readonly<{ one: Known }>) {
  const { busy, wrong, run } = useDo()
  const next = () => run(async (key) => {
    await asMe((token) => createNextMeeting(token, id, key))
    again()
  })
  return (
    <section className="card now" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p className="muted">{kinds[kind]} · {words.at(time, venue)}</p>
      {latest && <p>{words.latest(monthText(latest.month))}. <Link className="tall" to={`/buoi-hop/${latest.meetingId}/chuong-trinh`}>{words.openLatest}</Link></p>}
      {skipped.length > 0 && <p className="muted">{words.skipped(skipped.map(monthText).join(', '))}</p>}
      <Wrong words={wrong} />
      <p><button type="button" className="button" aria-disabled={busy} onClick={next}>{words.next}</button></p>
      <details className="help"><summary>{words.agenda}</summary><Agenda items={agenda} /></details>
      <Skip id={id} again={again} />
    </section>
  )
}

function Found({ cellId, templates, again }: Again & Readonly<{ cellId: string; templates: Readonly<{ [kind: string]: Known['agenda'] }> }>) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<(typeof kindCodes)[number]>('REGULAR')
  const [time, setTime] = useState('19:00')
  const [venue, setVenue] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, said, send } = useGuarded()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = [tidy(name), tidy(venue), time].includes('')
    setMissing(lacks)
    if (!lacks) send(async (key, confirmed) => {
      await asMe((token) => createSeries(token, { cellId, name: tidy(name), kind, time, venue: tidy(venue), ...confirmed }, key))
      again()
    })
  }
  return (
    <form className="card" noValidate onSubmit={submit} aria-labelledby="dat-dinh-ky">
      <h2 id="dat-dinh-ky">{words.create}</h2>
      <TextField id="dk-ten" label={words.name} hint={words.nameHint} most={120} value={name} onType={setName} />
      <SelectField id="dk-loai" label={words.kind} hint={words.kindHint} value={kind} onType={(value) => setKind(kindCodes.find((code) => code === value) ?? 'REGULAR')} options={kindCodes.map((value) => ({ value, name: kinds[value] }))} />
      <Field id="dk-gio" label={words.time} hint={words.timeHint}>{(told) => <input {...told} type="time" value={time} onChange={(event) => setTime(event.target.value)} />}</Field>
      <TextField id="dk-noi" label={words.venue} hint={words.venueHint} value={venue} onType={setVenue} />
      <details className="help"><summary>{words.template}</summary><Agenda items={templates[kind] ?? []} /></details>
      {missing ? <Wrong words={words.missing} /> : said}
      <button className="button second" aria-disabled={busy}>{words.save}</button>
    </form>
  )
}

/** The cell's recurring meetings: founded once with the template of its kind, one press for each month's, a month left out where it must be. */
export default function Series({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const loading = useLoad(useCallback(() => asMe((token) => listSeries(token, cellId)), [cellId]))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Loaded within of={loading} title={words.title}>
        {({ items, templates }) => (
          <>
            {items.length === 0 && <p className="muted">{words.none}</p>}
            {items.map((one) => <One key={one.id} one={one} again={loading.refresh} />)}
            {leads(me) && <Found key={items.length} cellId={cellId} templates={templates} again={loading.refresh} />}
          </>
        )}
      </Loaded>
    </>
  )
}
