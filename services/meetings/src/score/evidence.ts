import type { MeetingRecord } from '@nen-nep/rules/criteria/index'
import { addMonths, daysBetween } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import type { Document } from '../document/schema.ts'
import type { Meeting, Started } from '../meeting/schema.ts'
import type { Roster } from '../roster/schema.ts'
import { preparationFacts } from '../preparation/rules.ts'
import type { PreparationRules } from '../preparation/schema.ts'
import { isOpen } from '../task/rules.ts'
import type { Task } from '../task/schema.ts'

const share = (name: 'targets' | 'tasksOwned', part: number, whole: number): MeetingRecord => (whole === 0 ? {} : { [name]: { part, whole } })
const isDue = (task: Task, from: string, day: string) => task.createdOn < day && task.dueOn <= day && (isOpen(task) || task.dueOn > from || task.closedOn > from)

/** What the tasks tell a meeting's sheet: of those due in the month before it, or overdue, how many are done; of those open, how many still have somebody of the cell who answers for them. Unknown where there are none. */
export function ofTasks(tasks: readonly Task[], { members }: Roster, day: string): MeetingRecord {
  const due = tasks.filter((task) => task.status !== 'CANCELLED' && isDue(task, addMonths(day, -1), day))
  const open = tasks.filter((task) => isOpen(task) && task.createdOn <= day)
  const owned = open.filter(({ memberId }) => members.some(({ id }) => id === memberId))
  return { ...share('targets', due.filter(({ status }) => status === 'DONE').length, due.length), ...share('tasksOwned', owned.length, open.length) }
}

/** Whole days by which the last paper was there before the meeting; a paper that did not come was there on no day. Unknown where there are no papers. */
export function ofDocuments(documents: readonly Document[], day: string): MeetingRecord {
  const leads = documents.filter(({ status }) => status !== 'WITHDRAWN').map((one) => (one.status === 'READY' ? Math.max(0, daysBetween(civilDayOf(one.readyAt), day)) : 0))
  return leads.length === 0 ? {} : { documentsLeadDays: Math.min(...leads) }
}

/** How a meeting was announced: in time by the cell's own rule, and to its overseer too (An Phu: to members and overseer). A notice that was late, or left the overseer out, is no full notice; which of both it was is for the coach. */
export function ofNotice(meeting: Started, rules: PreparationRules): MeetingRecord {
  const { announcedInTime = false, overseerInvited, focal } = preparationFacts(meeting, [], rules)
  return { noticeSent: meeting.notified && announcedInTime && overseerInvited, noticeInTime: announcedInTime, overseerTold: overseerInvited, focal }
}

/** Whether the committee met in the month before. */
export function ofCommittee(meetings: readonly Meeting[], day: string): MeetingRecord {
  const from = addMonths(day, -1)
  const met = meetings.some((one) => (one.kind === 'COMMITTEE' || one.kind === 'COMMITTEE_EXPANDED') && 'startedAt' in one && civilDayOf(one.startsAt) > from && civilDayOf(one.startsAt) <= day)
  return { committeeMet: met }
}

/** Days from a meeting until its conclusion was issued: as issued, or, once the days allowed are over, as many as have gone by. */
export function uploadDelay(heldOn: string, issuedOn: string | undefined, { today, allowed }: Readonly<{ today: string; allowed: number }>): MeetingRecord {
  const days = Math.max(0, daysBetween(heldOn, issuedOn ?? today))
  return issuedOn === undefined && days <= allowed ? {} : { uploadDelayDays: days }
}
