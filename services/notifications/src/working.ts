import { CampaignOpened, HoldersInvited, MessageQueued, PersonExportRequested, RollupPublished, RoundRequested } from '@nen-nep/contracts'
import { anchoring, applyRetention, handIn, heldUnderAll, on, reactionsOf, working } from '@nen-nep/service-kit'
import type { Post, Working } from './deps.ts'
import { tellDigests } from './digest/tell.ts'
import { gatherLetters } from './gathering/gather.ts'
import { paperJobs } from './matter/work.ts'
import { drainLine, sendMessage } from './message/send.ts'
import { heldOn } from './person/held.ts'
import { tellHolders } from './position/invite.ts'
import { remind } from './reminder/remind.ts'
import { prepareRound } from './round/prepare.ts'
import { announceCampaign, tellSummary } from './year/use-cases.ts'

/** Event type → long work, done by the jobs function; the stack makes one rule of these keys. */
export const jobs = reactionsOf<Post>(
  on(RoundRequested, (deps: Post, event) => prepareRound(deps, event)),
  on(MessageQueued, (post: Post, event) => sendMessage(post, event)),
  on(CampaignOpened, (deps: Post, event) => announceCampaign(deps, event)),
  on(RollupPublished, (deps: Post, event) => tellSummary(deps, event)),
  on(HoldersInvited, (deps: Post, event) => tellHolders(deps, event)),
  ...paperJobs,
  on(PersonExportRequested, async (deps: Post, { id, data }) => handIn(deps, working('notifications', id, deps.now().toISOString()), 'notifications', { ...data, held: await heldUnderAll(data, (one) => heldOn(deps, one)) })),
)

/** Every row of this service says itself until when it is kept: mails with their addressees 400 days. */
const retain = (deps: Working, dryRun: boolean) => applyRetention(deps.table, [], { service: 'notifications', now: deps.now(), dryRun })
const scheduled: Readonly<Record<string, (deps: Post, dryRun: boolean) => Promise<unknown>>> = { remind, digest: tellDigests, drain: drainLine, gather: gatherLetters, retention: retain }
/** Name → EventBridge cron expression in Vietnam's time; each fires the jobs function with `{"schedule":"<name>"}`. Reminders keep the night's rest: hourly from six to eight in the evening; digests come at five, letters gathered for one reader at seven in the morning. What waits in line goes out minute by minute. */
export const schedules = { remind: 'cron(0 6-20 * * ? *)', digest: 'cron(0 17 * * ? *)', drain: 'cron(* * * * ? *)', gather: 'cron(0 7-20 * * ? *)', retention: 'cron(40 3 * * ? *)', ...anchoring }

/** Runs a schedule by its name. With `dryRun` retention only counts. */
export async function runSchedule(deps: Post, name: string, dryRun = false): Promise<unknown> {
  const run = scheduled[name]
  if (!run) throw new Error(`no schedule ${name}`)
  return run(deps, dryRun)
}
