import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import type { Part } from '../gathering/parts.ts'
import type { Message } from '../message/schema.ts'
import { calendarOf, type CalendarFile } from './calendar.ts'

/** Letters that tell a reader's calendar something. */
export const WITH_CALENDAR: ReadonlySet<string> = new Set(['INVITATION', 'UPDATE', 'POSTPONEMENT', 'CANCELLATION'])

type Told = Readonly<{ part: Part; startsAt: string }>
/** The meetings that a gathered letter tells of, each once however many of its letters do, in the order they begin. */
function meetingsIn(gathered: readonly Part[]): Told[] {
  const found = new Map<string, Told>()
  for (const part of gathered) {
    const { message: { kind }, context: { occasion } } = part
    if ('meeting' in occasion && WITH_CALENDAR.has(kind)) found.set(occasion.meeting.meetingId, { part, startsAt: occasion.meeting.startsAt })
  }
  return [...found.values()].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

/** How many meetings a gathered letter brings calendar files of. */
export const meetingsWithFile = (gathered: readonly Part[]): number => meetingsIn(gathered).length

type Sending = Readonly<{ from: string; linkOf: (part: Part) => string }>
/** The calendar files of a gathered letter: one for each meeting, with the very UID, SEQUENCE and METHOD of a letter of its own, since programs read no more than one meeting of a file (decision 107). */
export function filesOf(gathered: readonly Part[], { name, address, queuedAt }: Message, { from, linkOf }: Sending): Pick<CalendarFile, 'file' | 'content'>[] {
  const days = new Map<string, number>()
  return meetingsIn(gathered).flatMap(({ part, startsAt }) => {
    const { organisation, language, occasion } = part.context
    if (!('meeting' in occasion)) return []
    const day = civilDayOf(startsAt)
    const many = (days.get(day) ?? 0) + 1
    days.set(day, many)
    const { content } = calendarOf(occasion.meeting, { organisation, link: linkOf(part), language, from, to: { name, address } }, queuedAt)
    return [{ file: `lich-hop-${day}${many > 1 ? `-${many}` : ''}.ics`, content }]
  })
}
