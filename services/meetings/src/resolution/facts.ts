import { daysBetween } from '@nen-nep/rules/dates/arithmetic'
import { formatDate } from '@nen-nep/rules/dates/format'
import { moreThanHalf, passes } from '@nen-nep/rules/attendance/index'
import { meetingNorms } from '@nen-nep/rules/packs/norms'
import { share } from '@nen-nep/rules/exact/index'
import { civilOf } from '../meeting/rules.ts'
import { isHeld, type Started } from '../meeting/schema.ts'
import type { Roster } from '../roster/schema.ts'
import type { Session } from '../session/schema.ts'
import type { Task } from '../task/schema.ts'
import { reviewed } from './messages.vi.ts'
import { refuse } from './refusals.ts'
import type { Assigned, Drafting, Resolution, Voted } from './schema.ts'

/** Directive 50-CT/TW and guidance 42-HD/BTCTW: what a meeting decided is issued within two days (derived material). */
export const isInTime = (heldOn: string, issuedOn: string) => daysBetween(heldOn, issuedOn) <= meetingNorms.uploadDays

/** A vote counted by hand, with its share of the base and whether more than half of it was for. Refuses more hands than the base has heads. */
export function counted({ base, ...given }: NonNullable<Drafting['vote']>): Voted {
  const hands = given.for + given.against + given.abstain
  if (hands > base) return refuse('resolution.more-than-base', { hands, base, pointer: '/vote' })
  return { ...given, base, ratio: share({ part: given.for, whole: base }), passed: passes(given.for, base, moreThanHalf) }
}

/** Tasks that a meeting reviewed: given before its day and not closed by then. */
const wasReviewed = ({ createdOn, ...task }: Task, day: string) => createdOn < day && !('closedOn' in task && task.closedOn < day)
const lineOf = (task: Task) => ({ taskId: task.id, task: task.title, before: reviewed.before(task.progress ?? 0, formatDate(task.dueOn)), result: reviewed.result[task.status] })

export type Recorded = Readonly<{ meeting: Started; session: Session; roster: Roster; tasks: readonly Task[] }>
/** What a meeting recorded, as a resolution repeats it: tasks reviewed, its own score, the last motion that passed, opinions by name. */
export function factsOf({ meeting, session, roster, tasks }: Recorded): Pick<Resolution, 'review' | 'score' | 'vote' | 'opinions' | 'heldOn'> {
  const names = new Map(roster.members.map(({ id, name }) => [id, name]))
  const { day } = civilOf(meeting.startsAt)
  const passed = session.votes.findLast((vote) => vote.passed)
  return {
    heldOn: day,
    review: tasks.filter((task) => wasReviewed(task, day)).map(lineOf),
    opinions: session.turns.flatMap(({ memberId, gist }) => (gist === undefined ? [] : [{ name: names.get(memberId) ?? memberId, text: gist }])),
    ...(isHeld(meeting) && meeting.score ? { score: meeting.score } : {}),
    ...(passed ? { vote: { for: passed.for, against: passed.against, abstain: passed.abstain, base: passed.base, ratio: passed.ratio, passed: true } } : {}),
  }
}

/** Part III: what the meeting assigned, or what was given with the resolution behind it; nothing that was withdrawn. */
export function assignmentsOf({ id, meetingId }: Resolution, tasks: readonly Task[], roster: Roster | undefined): Assigned[] {
  const names = new Map(roster?.members.map((one) => [one.id, one.name]))
  const own = tasks.filter((task) => task.status !== 'CANCELLED' && (task.resolutionId === id || (meetingId !== undefined && task.resolutionId === undefined && task.meetingId === meetingId)))
  return own.map(({ id: taskId, title, memberId, dueOn }) => ({ taskId, title, memberId, name: names.get(memberId) ?? memberId, dueOn }))
}
