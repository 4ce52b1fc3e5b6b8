import { TopicDecided, TopicProposed } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, noted, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import { withTopics } from '../meeting/agenda.ts'
import { demand } from '../meeting/rules.ts'
import type { Meeting } from '../meeting/schema.ts'
import type { PreparationRules } from '../preparation/schema.ts'
import type { Asking, BacklogTopic, Deciding } from './schema.ts'

export const refuse = refusals({ 'backlog.not-member': 'forbidden', 'backlog.name-needed': 'forbidden', 'backlog.too-few': 'conflict', 'backlog.decided': 'conflict', 'backlog.other-cell': 'invalid', 'backlog.agenda-full': 'conflict' })

/** In fewer, everybody guesses whose a question is (as with ballots, design §10). */
const FEWEST = 5
/** Whether a question may come without a name here; refused with the reason, so that nobody takes a name for hidden that is not. */
export function mayHide({ anonymousQuestions }: PreparationRules, members: number): true {
  if (!anonymousQuestions) return refuse('backlog.name-needed')
  return members < FEWEST ? refuse('backlog.too-few', { fewest: FEWEST }) : true
}

/** Puts a topic into the cell's backlog; `by` is absent where it comes without a name. Marked words are asked about. */
export function ask({ secrecyConfirmed, anonymous: _, ...asking }: Asking, id: string, by: string | undefined, act: Act): Decision<BacklogTopic> {
  const { cellId, title, note = '' } = asking
  const secrecy = noted(askSecrecy([{ pointer: '/title', text: title }, { pointer: '/note', text: note }], secrecyConfirmed, act))
  return { next: { id, ...asking, status: 'PROPOSED', proposedOn: civilDayOf(act.at), ...(by !== undefined && { proposedBy: by }), ...secrecy }, facts: [TopicProposed({ topicId: id, cellId })] }
}

const undecided = (topic: BacklogTopic): BacklogTopic => (topic.status === 'PROPOSED' || topic.status === 'LEFT' ? topic : refuse('backlog.decided', { status: topic.status }))
const base = ({ id, cellId, title, note, unit, proposedBy, proposedOn, secrecy }: BacklogTopic) => ({ id, cellId, title, proposedOn, ...(note !== undefined && { note }), ...(unit !== undefined && { unit }), ...(proposedBy !== undefined && { proposedBy }), ...noted(secrecy) })
const told = ({ id, cellId, proposedBy }: BacklogTopic, decision: Deciding['decision'], meetingId?: string) =>
  TopicDecided({ topicId: id, cellId, decision, ...(proposedBy === undefined ? {} : { memberId: proposedBy }), ...(meetingId === undefined ? {} : { meetingId }) })

/** Declines a topic with a reason, or leaves it for later; one that was taken or declined stays so. */
export function decline(topic: BacklogTopic, { decision, reason }: Exclude<Deciding, { decision: 'TAKE' }>): Decision<BacklogTopic> {
  const before = undecided(topic)
  const next: BacklogTopic = decision === 'DECLINE' ? { ...base(before), status: 'DECLINED', reason } : { ...base(before), status: 'LEFT', ...(reason !== undefined && { reason }) }
  return { next, facts: [told(before, decision)] }
}

const LONGEST_AGENDA = 40
/** Takes a topic onto the agenda of a meeting that has not begun: both change together, each names the other. */
export function take(topic: BacklogTopic, meeting: Meeting): Readonly<{ topic: Decision<BacklogTopic>; meeting: Decision<Meeting> }> {
  const before = undecided(topic)
  const open = demand(meeting, 'DRAFT', 'OPEN', 'POSTPONED')
  if (open.cellId !== before.cellId) return refuse('backlog.other-cell')
  if (open.agenda.length >= LONGEST_AGENDA) return refuse('backlog.agenda-full', { most: LONGEST_AGENDA })
  const agenda = withTopics(open.agenda, [{ title: before.title, topicId: before.id }])
  const itemId = agenda.find(({ topicId }) => topicId === before.id)?.id ?? refuse('backlog.agenda-full', { most: LONGEST_AGENDA })
  return { topic: { next: { ...base(before), status: 'TAKEN', meetingId: open.id, itemId }, facts: [told(before, 'TAKE', open.id)] }, meeting: { next: { ...open, agenda }, facts: [] } }
}
