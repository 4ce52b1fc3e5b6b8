import { useState } from 'react'
import { reopenLimitation, type Limitation } from '../api/limitations.ts'
import { leads, type Me } from '../me/me.ts'
import { TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { Mending } from './mending.tsx'
import { words } from './words.vi.ts'

type Act = Readonly<{ id: string; again: () => void }>
function Reopen({ id, again }: Act) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  const go = () => {
    setMissing(tidy(reason) === '')
    if (tidy(reason) !== '') run(async (key) => {
      await asMe((token) => reopenLimitation(token, id, tidy(reason), key))
      again()
    })
  }
  return (
    <details className="help wholeline">
      <summary>{words.reopen}</summary>
      <TextField id={`lai-${id}`} label={words.why} hint={words.whyHint} wrong={missing ? words.whyMissing : undefined} most={500} value={reason} onType={setReason} />
      <Wrong words={missing ? words.whyMissing : wrong} />
      <button type="button" className="button second" aria-disabled={busy} onClick={go}>{words.reopen}</button>
    </details>
  )
}

/** One limitation with its causes, its remedy and its way: accepted, come back, accepted again. */
export function Line({ one, owner, me, again }: Readonly<{ one: Limitation; owner: string; me: Me; again: () => void }>) {
  const { id, of, text, causes, remedy, dueOn, status, overdue, acceptances, returns } = one
  const way = [...acceptances.map(({ on, inTime }) => ({ on, said: words.accepted(dateText(on), inTime), more: '' })), ...returns.map(({ on, reason }) => ({ on, said: words.returned(dateText(on)), more: reason }))].toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return (
    <li>
      <span className="grow"><strong>{text}</strong><br /><span className="muted small">{words.ofs[of]} · {words.owned(owner, dateText(dueOn))}</span></span>
      <span className={status === 'CLOSED' ? 'tag good' : overdue ? 'tag bad' : 'tag'}>{status === 'CLOSED' ? words.closed : overdue ? words.overdue : words.open}</span>
      <span className="wholeline small">{words.cause}: {causes}<br />{words.way}: {remedy}</span>
      {way.length > 0 && <ul className="timeline wholeline">{way.map(({ on, said, more }) => <li key={`${on} ${said}`}><span className="when">{said}</span>{more}</li>)}</ul>}
      <Mending one={one} me={me} again={again} />
      {leads(me) && status === 'CLOSED' && <Reopen id={id} again={again} />}
    </li>
  )
}
