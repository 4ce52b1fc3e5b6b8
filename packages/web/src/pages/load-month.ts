import { getMeeting, listMeetings } from '../api/meetings.ts'
import { listTasks } from '../api/tasks.ts'
import { nextActions } from '../home/actions.ts'
import { leads, type Me } from '../me/me.ts'
import { asMe } from '../sign-in/session.ts'
import { monthOf, yearsFrom } from './month.ts'

/** Everything the page of the month shows; nothing for somebody who belongs to no cell. */
export async function loadMonth(me: Me) {
  const { cellId } = me
  if (cellId === undefined) return undefined
  const now = Date.now()
  const [tasks, ...years] = await Promise.all([
    Promise.all(yearsFrom(now).map((year) => asMe((token) => listTasks(token, cellId, year)))),
    ...yearsFrom(now).map((year) => asMe((token) => listMeetings(token, cellId, year))),
  ])
  const meetings = years.flatMap(({ items }) => items)
  const month = monthOf(meetings, now)
  const { next } = month
  return {
    ...month,
    leads: leads(me),
    // Years before are not asked for: in January an old cell reads like a new one until it plans.
    isNew: meetings.length === 0,
    next: next && (await asMe((token) => getMeeting(token, next.id))),
    actions: nextActions({ me: me.id, leads: leads(me), now, meetings, tasks: tasks.flatMap(({ items }) => items) }),
  }
}
export type Month = NonNullable<Awaited<ReturnType<typeof loadMonth>>>
