import { useCallback, useState } from 'react'
import { listAttended, type Attended, type OfWhom } from '../api/attendance.ts'
import { kinds } from '../messages.vi.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

/** One seat has a word, several have counts. */
function saysOf({ owed, present, excused, unexcused }: Attended): string {
  if (owed > 1) return `${words.all(present, owed)}; ${words.away(excused, unexcused)}`
  if (present > 0) return words.was.present
  if (excused > 0) return words.was.excused
  return unexcused > 0 ? words.was.unexcused : words.was.unmarked
}

/** Meetings behind a total, each with its part of it and a way to its record; `step` is the page of a meeting that its reader may open. */
export const Meetings = ({ items, step }: Readonly<{ items: readonly Attended[]; step: 'chuong-trinh' | 'bien-ban' }>) => (
  <ul className="todo">
    {items.map((one) => <li key={one.meetingId}><span className="grow"><Link className="row" to={`/buoi-hop/${one.meetingId}/${step}`}>{kinds[one.kind]}</Link><br /><span className="muted small">{momentText(one.startsAt)}</span></span><span>{saysOf(one)}</span></li>)}
  </ul>
)

function Asked({ of, year }: Readonly<{ of: OfWhom; year: number }>) {
  const key = JSON.stringify(of)
  // The very same question while one looks, whatever is drawn around it.
  const loading = useLoad(useCallback(() => asMe((token) => listAttended(token, of, year)), [key, year]))
  return <Loaded within of={loading} title={words.meetings}>{({ items }) => <Meetings items={items} step="chuong-trinh" />}</Loaded>
}

/** The meetings behind a total of somebody's or a cell's attendance, asked for when it is opened. */
export function Behind({ of, year, name }: Readonly<{ of: OfWhom; year: number; name?: string }>) {
  const [open, setOpen] = useState(false)
  return <details className="help" onToggle={(event) => setOpen(event.currentTarget.open)}><summary aria-label={name === undefined ? undefined : words.meetingsOf(name)}>{words.meetings}</summary>{open && <Asked of={of} year={year} />}</details>
}
