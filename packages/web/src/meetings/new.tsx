import { useState, type SubmitEvent } from 'react'
import { createMeeting, kindCodes } from '../api/meetings.ts'
import type { Me } from '../me/me.ts'
import { kinds } from '../messages.vi.ts'
import { go } from '../router/path.ts'
import { asMe } from '../sign-in/session.ts'
import { instantOf } from '../time.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'
import { tidy } from '../ui/tidy.ts'
import { Field } from '../ui/field.tsx'

/** A meeting to come: when, where, of which kind; the agenda is the kind's usual one until it is changed. */
export default function NewMeeting({ me }: Readonly<{ me: Me }>) {
  const [kind, setKind] = useState<(typeof kindCodes)[number]>('REGULAR')
  const [when, setWhen] = useState('')
  const [venue, setVenue] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacking = when === '' || venue.trim() === ''
    setMissing(lacking)
    if (lacking) return
    run(async (key) => {
      const { id } = await asMe((token) => createMeeting(token, { cellId: me.cellId ?? '', kind, startsAt: instantOf(when), venue: tidy(venue) }, key))
      go(`/buoi-hop/${id}/chuong-trinh`)
    })
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <h1>{words.newTitle}</h1>
      <Field id="loai" label={words.kind} hint={words.kindHint}>{(told) => <select {...told} value={kind} onChange={(event) => setKind(kindCodes.find((code) => code === event.target.value) ?? 'REGULAR')}>{kindCodes.map((code) => <option key={code} value={code}>{kinds[code]}</option>)}</select>}</Field>
      <Field id="luc" label={words.when} hint={words.whenHint}>{(told) => <input {...told} type="datetime-local" value={when} onChange={(event) => setWhen(event.target.value)} />}</Field>
      <Field id="noi" label={words.where} hint={words.whereHint}>{(told) => <input {...told} type="text" maxLength={200} value={venue} onChange={(event) => setVenue(event.target.value)} />}</Field>
      <p className="muted">{words.usual}</p>
      <Wrong words={missing ? words.missing : wrong} />
      <button className="button" aria-disabled={busy}>{words.save}</button>
    </form>
  )
}
