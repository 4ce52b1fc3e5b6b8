import { CampaignOpened, MessageQueued, PersonExportRequested, RollupCompleted, RoundRequested } from '@nen-nep/contracts'
import { handIn, on, reactionsOf, working } from '@nen-nep/service-kit'
import type { Deps, Post } from './deps.ts'
import { sendMessage } from './message/send.ts'
import { heldOn } from './person/held.ts'
import { remind } from './reminder/remind.ts'
import { prepareRound } from './round/prepare.ts'
import { announceCampaign, tellSummaries } from './year/use-cases.ts'

/** Event type → long work, done by the jobs function; the stack makes one rule of these keys. */
export const jobs = reactionsOf<Post>(
  on(RoundRequested, (deps: Post, event) => prepareRound(deps, event)),
  on(MessageQueued, (post: Post, event) => sendMessage(post, event)),
  on(CampaignOpened, (deps: Post, event) => announceCampaign(deps, event)),
  on(RollupCompleted, (deps: Post, event) => tellSummaries(deps, event)),
  on(PersonExportRequested, async (deps: Post, { id, data }) => handIn(deps, working('notifications', id, deps.now().toISOString()), 'notifications', { ...data, held: await heldOn(deps, data) })),
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
