import { getMeeting, listMeetings } from '../api/meetings.ts'
import { getMember, getOrganisation } from '../api/membership.ts'
import { Refused } from '../http/failure.ts'
import { asMe } from '../sign-in/session.ts'
import { monthOf, yearsFrom } from './month.ts'

const unlessMissing = (error: unknown) => {
  if (error instanceof Refused && error.status === 404) return undefined
  throw error
}

/** Everything the page of the month shows, or nothing for somebody who belongs to no cell. */
export async function loadMonth(memberId: string) {
  const member = await asMe((token) => getMember(token, memberId)).catch(unlessMissing)
  if (!member) return undefined
  const { cellId, name } = member
  const now = Date.now()
  const [cell, ...years] = await Promise.all([
    asMe((token) => getOrganisation(token, cellId)),
    ...yearsFrom(now).map((year) => asMe((token) => listMeetings(token, cellId, year))),
  ])
  const month = monthOf(years.flatMap(({ items }) => items), now)
  const { next } = month
  return { name, cell: cell.name, ...month, next: next && (await asMe((token) => getMeeting(token, next.id))) }
}
export type Month = NonNullable<Awaited<ReturnType<typeof loadMonth>>>
