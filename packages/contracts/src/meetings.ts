import * as v from 'valibot'
import { AttendanceState, MeetingBand, MeetingKind } from './codes.ts'
import { defineEvent } from './define-event.ts'

const meeting = { meetingId: v.string(), cellId: v.string() }
/** Members of elsewhere who are invited without a vote, and until when answers are asked for. */
const told = { guests: v.optional(v.array(v.string())), answerBy: v.optional(v.string()) }
const example = { meetingId: 'mtg_8f3k2m1q.2026.a1b2c3', cellId: 'org_8f3k2m1q' }

export const MeetingOpened = defineEvent(
  'meeting.opened.v1',
  'A meeting was announced. `invited` are the members to tell; nobody is told when `notify` is false. `agenda` holds titles only. `guests` are members of elsewhere who are invited without a vote; `answerBy` is until when answers are asked for.',
  v.object({ ...meeting, kind: MeetingKind, startsAt: v.string(), minutesPlanned: v.number(), venue: v.string(), agenda: v.array(v.string()), notify: v.boolean(), invited: v.array(v.string()), ...told }),
  { ...example, kind: 'REGULAR', startsAt: '2026-12-03T12:00:00Z', minutesPlanned: 90, venue: 'Nhà văn hóa khu phố 8', agenda: ['Đánh giá tháng 11'], notify: true, invited: ['mem_2b7x9k4d'] },
)
export const MeetingRescheduled = defineEvent(
  'meeting.rescheduled.v1',
  'An announced meeting has a new time or place.',
  v.object({ ...meeting, startsAt: v.string(), venue: v.string(), minutesPlanned: v.number(), ...told }),
  { ...example, startsAt: '2026-12-04T12:00:00Z', venue: 'Trường Tiểu học số 1', minutesPlanned: 90 },
)
export const MeetingPostponed = defineEvent('meeting.postponed.v1', 'An announced meeting was put off; a new time will be told later.', v.object({ ...meeting, ...told }), example)
export const MeetingCancelled = defineEvent('meeting.cancelled.v1', 'An announced meeting will not be held.', v.object({ ...meeting, ...told }), example)
export const InvitationAnswered = defineEvent(
  'invitation.answered.v1',
  'A member said whether they will attend. The reason stays with the secretary.',
  v.object({ ...meeting, memberId: v.string(), attending: v.boolean() }),
  { ...example, memberId: 'mem_2b7x9k4d', attending: true },
)
export const MeetingClosed = defineEvent(
  'meeting.closed.v1',
  'A meeting ended with its figures fixed: who owed attendance and in which state, turns spoken, and its own score.',
  v.object({
    ...meeting,
    kind: MeetingKind,
    year: v.number(),
    month: v.number(),
    attendance: v.array(v.object({ memberId: v.string(), state: AttendanceState, turns: v.number() })),
    score: v.optional(v.number()),
    band: v.optional(MeetingBand),
  }),
  { ...example, kind: 'REGULAR', year: 2026, month: 12, attendance: [{ memberId: 'mem_2b7x9k4d', state: 'PRESENT', turns: 1 }], score: 92, band: 'TOT' },
)
export const MinutesSigned = defineEvent('minutes.signed.v1', 'Chair and minute taker both signed the minutes; their text is locked.', v.object(meeting), example)
export const MeetingScored = defineEvent(
  'meeting.scored.v1',
  'A cell scored its meeting only after closing it; otherwise the closing carries the score.',
  v.object({ ...meeting, score: v.number(), band: MeetingBand }),
  { ...example, score: 92, band: 'TOT' },
)
export const ScoreConfirmed = defineEvent(
  'score.confirmed.v1',
  'A superior committee confirmed, or changed, the score of a meeting; this is the one that counts.',
  v.object({ ...meeting, score: v.number(), band: MeetingBand }),
  { ...example, score: 90, band: 'TOT' },
)
export const AttendanceExportRequested = defineEvent(
  'attendance.export-requested.v1',
  'Somebody asked for a cell’s attendance as a sheet to sign; it is written to the private bucket.',
  v.object({ exportId: v.string(), cellId: v.string() }),
  { exportId: 'axp_8f3k2m1q.2026.d4f6h8j2', cellId: 'org_8f3k2m1q' },
)
export const PaperRequested = defineEvent(
  'paper.requested.v1',
  'Somebody asked for an official paper of a meeting, or a numbered document, as a Word file; it is written to the private bucket.',
  v.object({ paperId: v.string(), cellId: v.string() }),
  { paperId: 'pap_8f3k2m1q.2026.d4f6h8j2', cellId: 'org_8f3k2m1q' },
)
export const PlanChanged = defineEvent('plan.changed.v1', 'A cell set or changed its meetings of a year.', v.object({ cellId: v.string(), year: v.number() }), { cellId: 'org_8f3k2m1q', year: 2026 })
export const PlanPublished = defineEvent(
  'plan.published.v1',
  'An organisation published time and place of a month for the cells below it; every publication of the month is a new revision.',
  v.object({ orgId: v.string(), month: v.string(), cells: v.number(), clashes: v.number() }),
  { orgId: 'org_2c9w4q7z', month: '2026-12', cells: 130, clashes: 2 },
)
export const TopicProposed = defineEvent(
  'topic.proposed.v1',
  'Somebody asked a cell to treat a topic. Whose it is, is not told.',
  v.object({ topicId: v.string(), cellId: v.string() }),
  { topicId: 'ask_8f3k2m1q.2026.k2m4n6p8', cellId: 'org_8f3k2m1q' },
)
export const TopicDecided = defineEvent(
  'topic.decided.v1',
  'A topic that was asked for was taken onto an agenda, declined or left. `memberId` is whoever asked with their name.',
  v.object({ topicId: v.string(), cellId: v.string(), decision: v.picklist(['TAKE', 'DECLINE', 'LEAVE']), memberId: v.optional(v.string()), meetingId: v.optional(v.string()) }),
  { topicId: 'ask_8f3k2m1q.2026.k2m4n6p8', cellId: 'org_8f3k2m1q', decision: 'TAKE', memberId: 'mem_2b7x9k4d', meetingId: 'mtg_8f3k2m1q.2026.a1b2c3' },
)
const document = { ...meeting, documentId: v.string() }
const ofDocument = { ...example, documentId: 'doc_8f3k2m1q.2026.a1b2c3.d4f6h8j2' }
export const DocumentPublished = defineEvent(
  'document.published.v1',
  'A paper for a meeting is there. `audience` says whom it is for, `readBy` until which civil day it should be read.',
  v.object({ ...document, audience: v.picklist(['ALL', 'COMMITTEE', 'NOT_BEFORE']), readBy: v.optional(v.string()) }),
  { ...ofDocument, audience: 'ALL', readBy: '2026-12-02' },
)
export const DocumentOpened = defineEvent('document.opened.v1', 'A member opened a paper for the first time.', v.object({ ...document, memberId: v.string() }), { ...ofDocument, memberId: 'mem_2b7x9k4d' })
export const TaskCreated = defineEvent(
  'task.created.v1',
  'A cell gave one of its members a task with a deadline.',
  v.object({ taskId: v.string(), cellId: v.string(), memberId: v.string(), dueOn: v.string(), directiveId: v.optional(v.string()) }),
  { taskId: 'tsk_8f3k2m1q.2026.x9y8z7', cellId: 'org_8f3k2m1q', memberId: 'mem_2b7x9k4d', dueOn: '2026-12-28' },
)
export const TaskClosed = defineEvent(
  'task.closed.v1',
  'A task was judged done or not done, and whether that was in time.',
  v.object({ taskId: v.string(), cellId: v.string(), memberId: v.string(), done: v.boolean(), inTime: v.boolean(), directiveId: v.optional(v.string()) }),
  { taskId: 'tsk_8f3k2m1q.2026.x9y8z7', cellId: 'org_8f3k2m1q', memberId: 'mem_2b7x9k4d', done: true, inTime: true },
)
export const TaskCancelled = defineEvent(
  'task.cancelled.v1',
  'A task was withdrawn; it counts for nobody.',
  v.object({ taskId: v.string(), cellId: v.string(), memberId: v.string(), directiveId: v.optional(v.string()) }),
  { taskId: 'tsk_8f3k2m1q.2026.x9y8z7', cellId: 'org_8f3k2m1q', memberId: 'mem_2b7x9k4d' },
)
