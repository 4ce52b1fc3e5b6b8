import * as v from 'valibot'
import { defineEvent } from './define-event.ts'

const task = { taskId: v.string(), cellId: v.string(), memberId: v.string(), dueOn: v.string() }
const taskExample = { taskId: 'tsk_8f3k2m1q.2026.x9y8z7', cellId: 'org_8f3k2m1q', memberId: 'mem_2b7x9k4d', dueOn: '2026-12-28' }
export const TaskExtended = defineEvent('task.extended.v1', 'A task was given a later deadline; `dueOn` is the new one.', v.object(task), taskExample)
export const TaskOverdue = defineEvent('task.overdue.v1', 'A task that nobody has judged is past its deadline; told once for each deadline.', v.object(task), taskExample)

export const ResolutionIssued = defineEvent(
  'resolution.issued.v1',
  'A resolution, or a document of another kind, was issued under its number. `inTime` says whether that was within the days after its meeting that regulations allow; `directiveIds` are the directives it carries out.',
  v.object({
    resolutionId: v.string(),
    orgId: v.string(),
    kind: v.string(),
    number: v.number(),
    year: v.number(),
    meetingId: v.optional(v.string()),
    inTime: v.optional(v.boolean()),
    replaces: v.optional(v.string()),
    directiveIds: v.optional(v.array(v.string())),
  }),
  { resolutionId: 'res_8f3k2m1q.2026.a1b2c3', orgId: 'org_8f3k2m1q', kind: 'NQ', number: 5, year: 2026, meetingId: 'mtg_8f3k2m1q.2026.a1b2c3', inTime: true },
)

const limitation = { limitationId: v.string(), cellId: v.string(), year: v.number(), of: v.picklist(['CELL', 'COMMITTEE']) }
const limitationExample = { limitationId: 'lim_8f3k2m1q.2026.a1b2c3', cellId: 'org_8f3k2m1q', year: 2026, of: 'CELL' as const }
export const LimitationClosed = defineEvent(
  'limitation.closed.v1',
  'A cell accepted the evidence that a limitation of its own, or of its committee, was remedied. Never about one person, and never with its text.',
  v.object({ ...limitation, inTime: v.boolean() }),
  { ...limitationExample, inTime: true },
)
export const LimitationReopened = defineEvent('limitation.reopened.v1', 'A limitation that was closed has come back.', v.object(limitation), limitationExample)

const directive = { directiveId: v.string(), orgId: v.string() }
const directiveExample = { directiveId: 'dir_5t6y7u8i.2026.a1b2c3', orgId: 'org_5t6y7u8i' }
export const DirectiveSent = defineEvent(
  'directive.sent.v1',
  'An organisation sent a directive to bodies below it; `toOrgIds` is absent where it goes to all of them.',
  v.object({ ...directive, dueOn: v.string(), toOrgIds: v.optional(v.array(v.string())), carriesOut: v.optional(v.string()) }),
  { ...directiveExample, dueOn: '2026-12-31' },
)
export const DirectiveAmended = defineEvent('directive.amended.v1', 'A directive that was sent has other words or another deadline now.', v.object({ ...directive, dueOn: v.string() }), { ...directiveExample, dueOn: '2027-01-15' })
export const DirectiveRecalled = defineEvent('directive.recalled.v1', 'A directive was recalled; nobody need carry it out.', v.object(directive), directiveExample)
export const DirectiveFollowed = defineEvent(
  'directive.followed.v1',
  'A cell took a step with directives: it has seen them, put them on a meeting, or discussed them.',
  v.object({ cellId: v.string(), directiveIds: v.array(v.string()) }),
  { cellId: 'org_8f3k2m1q', directiveIds: ['dir_5t6y7u8i.2026.a1b2c3'] },
)

const proposal = { proposalId: v.string(), cellId: v.string(), toOrgId: v.string() }
const proposalExample = { proposalId: 'prp_8f3k2m1q.2026.a1b2c3', cellId: 'org_8f3k2m1q', toOrgId: 'org_5t6y7u8i' }
export const ProposalRaised = defineEvent('proposal.raised.v1', 'A cell proposed something to its superior, or a member petitioned their cell; an answer is due by `dueOn`.', v.object({ ...proposal, dueOn: v.string() }), { ...proposalExample, dueOn: '2026-12-31' })
export const ProposalAnswered = defineEvent(
  'proposal.answered.v1',
  'Whoever a proposal was raised to received it, answered it, declined it, or passed it on up.',
  v.object({ ...proposal, status: v.picklist(['RECEIVED', 'ANSWERED', 'DECLINED', 'PASSED_UP']) }),
  { ...proposalExample, status: 'ANSWERED' },
)
