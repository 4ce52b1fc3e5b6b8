import { useState } from 'react'
import { createCalendarLink, revokeCalendarLink } from '../api/reports.ts'
import { asMe } from '../sign-in/session.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

/** One's own link to the calendar of an organisation: made, shown, taken back. */
export function Calendar({ orgId, name }: Readonly<{ orgId: string; name: string }>) {
  const [link, setLink] = useState<string>()
  const [revoked, setRevoked] = useState(false)
  const { busy, wrong, run } = useDo()
  const make = () => run(async (key) => {
    const { path = '' } = await asMe((token) => createCalendarLink(token, orgId, key))
    setLink(new URL(path, location.origin).href)
    setRevoked(false)
  })
  const revoke = () => run(async (key) => {
    await asMe((token) => revokeCalendarLink(token, orgId, key))
    setLink(undefined)
    setRevoked(true)
  })
  return (
    <section className="card" aria-labelledby="lich-dt">
      <h2 id="lich-dt">{words.calendar}</h2>
      <p className="hint">{words.calendarHint}</p>
      {link !== undefined && <div className="field"><label className="label" htmlFor="duong-lich">{words.link}</label><input id="duong-lich" type="text" readOnly value={link} onFocus={(event) => event.target.select()} /></div>}
      <Wrong words={wrong} />
      <div role="status">{revoked && <p className="note good">{words.revoked}</p>}</div>
      <div className="actions">
        {link === undefined ? <button type="button" className="button second" aria-disabled={busy} onClick={make}>{words.calendarOf(name)}</button> : <button type="button" className="button second" aria-disabled={busy} onClick={revoke}>{words.revoke}</button>}
      </div>
    </section>
  )
}
