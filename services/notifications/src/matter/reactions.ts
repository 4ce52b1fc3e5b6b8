import { CeremonyTermChanged, DirectiveAmended, DirectiveFollowed, DirectiveRecalled, DocumentOpened, DocumentPublished, ProposalAnswered, ProposalRaised, TaskCancelled, TaskClosed, TaskCreated, TaskExtended } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find, on, putRow, readTree } from '@nen-nep/service-kit'
import { lastDay, ownTerm } from '../contact/own-terms.ts'
import type { WithFiles } from '../deps.ts'
import { announced } from '../meeting/rules.ts'
import { ceremoniesOf, meetingKey, ttl } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import { hearActed, hearMatter, tell, tellTogether } from './hear.ts'
import { COMMITTEE, LEADERS, OFFICERS } from './people.ts'
import { hearHandled, hearRaised, topicReactions } from '../waiting/hear.ts'
import { yearEndReactions } from './year-end.ts'

type Deps = WithFiles
const CEREMONY_DAYS = 800
const ofTask = ({ taskId, cellId, memberId }: Readonly<{ taskId: string; cellId: string; memberId: string }>) => ({ id: taskId, of: 'TASK' as const, orgId: cellId, asked: [memberId] })
const leaders = ({ table }: Deps, orgId: string, at: string) => holdersOf(table, orgId, LEADERS, civilDayOf(at))

const tasks = [
  on(TaskCreated, async (deps: Deps, event) => {
    const { taskId, cellId, memberId, dueOn } = event.data
    await hearMatter(deps, event, { ...ofTask(event.data), open: true, dueOn })
    await tell(deps, event, { orgId: cellId, kind: 'TASK', notice: { word: 'TASK', asks: true, items: [{ id: taskId, orgId: cellId, dueOn }] }, recipients: [memberId], words: [taskId] })
  }),
  on(TaskExtended, (deps: Deps, event) => hearMatter(deps, event, { ...ofTask(event.data), open: true, dueOn: event.data.dueOn })),
  on(TaskClosed, (deps: Deps, event) => hearMatter(deps, event, { ...ofTask(event.data), open: false })),
  on(TaskCancelled, (deps: Deps, event) => hearMatter(deps, event, { ...ofTask(event.data), open: false })),
]

/** A paper for a meeting is of no use after its day. */
const untilDayOf = (startsAt: string | undefined) => (startsAt === undefined ? {} : { until: civilDayOf(startsAt) })
const dueIn = (readBy: string | undefined) => (readBy === undefined ? {} : { dueOn: readBy })

/** A paper is told of to those it is for and who are invited; one that is kept until the meeting, or comes before the meeting is announced, is not. */
const papers = [
  on(DocumentPublished, async (deps: Deps, event) => {
    const { documentId, meetingId, cellId, audience, readBy } = event.data
    const known = await find(deps.meetings, meetingKey(meetingId))
    const { invited = [], startsAt } = (known && announced(known.state)) ?? {}
    const committee = audience === 'COMMITTEE' ? new Set(await holdersOf(deps.table, cellId, COMMITTEE, civilDayOf(event.at))) : undefined
    const asked = audience === 'NOT_BEFORE' ? [] : invited.filter((id) => committee?.has(id) ?? true)
    const due = dueIn(readBy)
    await hearMatter(deps, event, { id: documentId, of: 'DOCUMENT', orgId: cellId, open: true, asked, ...due })
    await tellTogether(deps, event, { orgId: cellId, kind: 'DOCUMENT', mustRead: true, notice: { word: 'DOCUMENT', items: [{ id: documentId, orgId: cellId, ...due }], ...untilDayOf(startsAt) }, recipients: asked, words: [meetingId, audience] })
  }),
  on(DocumentOpened, (deps: Deps, { at, data }) => hearActed(deps, at, data.documentId, data.memberId)),
]

const directives = [
  on(DirectiveAmended, (deps: Deps, event) => hearMatter(deps, event, { id: event.data.directiveId, of: 'DIRECTIVE', orgId: event.data.orgId, open: true, dueOn: event.data.dueOn })),
  on(DirectiveRecalled, (deps: Deps, event) => hearMatter(deps, event, { id: event.data.directiveId, of: 'DIRECTIVE', orgId: event.data.orgId, open: false })),
  on(DirectiveFollowed, (deps: Deps, { at, data }) => Promise.all(data.directiveIds.map((id) => hearActed(deps, at, id, data.cellId)))),
]

const proposals = [
  on(ProposalRaised, async (deps: Deps, event) => {
    const { proposalId, toOrgId, dueOn } = event.data
    await hearRaised(deps, event)
    await tell(deps, event, { orgId: toOrgId, kind: 'PROPOSAL', notice: { word: 'PROPOSAL_RAISED', items: [{ id: proposalId, orgId: event.data.cellId, dueOn }] }, recipients: await holdersOf(deps.table, toOrgId, OFFICERS, civilDayOf(event.at)), words: [proposalId] })
  }),
  on(ProposalAnswered, async (deps: Deps, event) => {
    const { proposalId, cellId, status } = event.data
    await hearHandled(deps, event)
    if (status === 'RECEIVED') return
    await tell(deps, event, { orgId: cellId, kind: 'PROPOSAL', notice: { word: 'PROPOSAL_ANSWERED', items: [{ id: proposalId, orgId: cellId }] }, recipients: await leaders(deps, cellId, event.at), words: [proposalId, status] })
  }),
]

/** The decision on an admission comes from above: the cell's leaders are told until when they hold the ceremony. */
const ceremonies = [
  on(CeremonyTermChanged, async (deps: Deps, event) => {
    const { admissionId, cellId, dueOn: shipped, from } = event.data
    const since = from === undefined ? {} : { from }
    await hearMatter(deps, event, { id: admissionId, of: 'CEREMONY', orgId: cellId, open: shipped !== undefined, ...(shipped === undefined ? {} : { dueOn: shipped }), ...since })
    if (shipped === undefined) return
    if (from !== undefined) await putRow(deps.table, { row: { pk: ceremoniesOf(cellId), sk: admissionId, ttl: ttl(event.at, CEREMONY_DAYS) }, when: { is: 'any' } })
    const days = from === undefined ? undefined : ownTerm(await readTree(deps.table), cellId, 'ceremonyWorkingDays', civilDayOf(event.at))
    const dueOn = from === undefined || days === undefined ? shipped : lastDay(from, days)
    await tell(deps, event, { orgId: cellId, kind: 'DUE', notice: { word: 'CEREMONY_DUE', asks: true, items: [{ id: admissionId, orgId: cellId, dueOn, ...since }] }, recipients: await leaders(deps, cellId, event.at), words: [admissionId, shipped] })
  }),
]

/** What is told of soon after it happened, besides meetings and transfers. */
export const matterReactions = [...tasks, ...papers, ...directives, ...proposals, ...topicReactions, ...yearEndReactions, ...ceremonies]
