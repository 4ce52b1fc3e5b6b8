import { CampaignOpened, GrantsChanged, InvitationAnswered, MailReported, MeetingCancelled, MeetingClosed, MeetingOpened, MeetingRescheduled, MessageQueued, RollupCompleted, RosterChanged, RoundRequested, SheetChanged } from '@nen-nep/contracts'
import { accessReactions, on, reactionsOf } from '@nen-nep/service-kit'
import { projectContacts } from './contact/contacts.ts'
import type { Deps, Post } from './deps.ts'
import { hearAnswer, hearOf } from './meeting/use-cases.ts'
import { hearReport } from './message/reports.ts'
import { sendMessage } from './message/send.ts'
import { projectPositions } from './position/positions.ts'
import { remind } from './reminder/remind.ts'
import { prepareRound } from './round/prepare.ts'
import { announceCampaign, hearSheet, tellSummaries } from './year/use-cases.ts'

/** Event type → what this service does about it, soon after; the stack makes one rule of these keys. */
export const reactions = reactionsOf<Deps>(
  ...accessReactions,
  on(GrantsChanged, async ({ table }: Deps, { data, at }) => {
    for (const member of data.members) await projectPositions(table, member, at)
  }),
  on(RosterChanged, (deps: Deps, { data }) => projectContacts(deps, data)),
  on(MeetingOpened, (deps: Deps, event) => {
    const { meetingId, cellId, ...opened } = event.data
    return hearOf(deps, event, { meetingId, cellId, at: event.at, tells: { opened: { v: event.version, ...opened } } })
  }),
  on(MeetingRescheduled, (deps: Deps, event) => {
    const { meetingId, cellId, ...moved } = event.data
    return hearOf(deps, event, { meetingId, cellId, at: event.at, tells: { moved: { v: event.version, ...moved } } })
  }),
  on(MeetingCancelled, (deps: Deps, event) => hearOf(deps, event, { ...event.data, at: event.at, tells: { cancelled: { v: event.version } } })),
  on(MeetingClosed, (deps: Deps, event) => hearOf(deps, event, { meetingId: event.data.meetingId, cellId: event.data.cellId, at: event.at, tells: { closed: { v: event.version } } })),
  on(InvitationAnswered, hearAnswer),
  on(SheetChanged, hearSheet),
  on(MailReported, hearReport),
)

/** Event type → long work, done by the jobs function; the stack makes one rule of these keys. */
export const jobs = reactionsOf<Post>(
  on(RoundRequested, (deps: Post, event) => prepareRound(deps, event)),
  on(MessageQueued, (post: Post, event) => sendMessage(post, event)),
  on(CampaignOpened, (deps: Post, event) => announceCampaign(deps, event)),
  on(RollupCompleted, (deps: Post, event) => tellSummaries(deps, event)),
)

const scheduled: Readonly<Record<string, (deps: Deps) => Promise<void>>> = { remind }
/** Name → EventBridge cron expression in Vietnam's time; each fires the jobs function with `{"schedule":"<name>"}`. Reminders keep the night's rest: hourly from six to eight in the evening. */
export const schedules = { remind: 'cron(0 6-20 * * ? *)' }

/** Runs a schedule by its name. */
export async function runSchedule(deps: Deps, name: string): Promise<void> {
  const run = scheduled[name]
  if (!run) throw new Error(`no schedule ${name}`)
  await run(deps)
}
