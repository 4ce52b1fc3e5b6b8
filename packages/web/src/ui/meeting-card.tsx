import type { ReactNode } from 'react'
import type { Invitation } from '../api/meetings.ts'
import { kinds, text } from '../messages.vi.ts'
import { momentText } from '../time.ts'

type Shown = Readonly<Pick<Invitation, 'kind' | 'startsAt' | 'venue' | 'minutesPlanned'> & { agenda: readonly { title: string; minutes?: number | undefined }[] }>

/** The items in order, with the minutes set aside for each. */
export function Agenda({ items }: Readonly<{ items: Shown['agenda'] }>) {
  if (items.length === 0) return <p className="muted">{text.meeting.noAgenda}</p>
  return (
    <ol className="agenda">
      {items.map(({ title, minutes }, index) => (
        <li key={index}><span>{title}</span>{minutes !== undefined && minutes > 0 && <span className="minutes">{text.meeting.minutes(minutes)}</span>}</li>
      ))}
    </ol>
  )
}

/** What, when, where and how long; then `children`, which is what the reader may do about it; then the agenda. */
export function MeetingCard({ meeting, tag, children }: Readonly<{ meeting: Shown; tag?: string; children?: ReactNode }>) {
  return (
    <>
      <section className="card now" aria-labelledby="buoi-hop">
        <div className="headline"><h2 id="buoi-hop">{kinds[meeting.kind]}</h2>{tag !== undefined && <span className="tag">{tag}</span>}</div>
        <dl className="facts">
          <dt>{text.meeting.when}</dt><dd className="strong">{momentText(meeting.startsAt)}</dd>
          <dt>{text.meeting.where}</dt><dd className="strong">{meeting.venue}</dd>
          <dt>{text.meeting.length}</dt><dd>{text.meeting.minutes(meeting.minutesPlanned)}</dd>
        </dl>
      </section>
      {children}
      <section className="card" aria-labelledby="chuong-trinh">
        <h2 id="chuong-trinh">{text.meeting.agenda}</h2>
        <Agenda items={meeting.agenda} />
      </section>
    </>
  )
}
