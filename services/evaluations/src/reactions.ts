import { AwardRecorded, BallotClosed, BallotVoided, CollectiveDecided, CollectiveScored, FactSettled, MeetingClosed, MemberUpdated, ReconsiderationDecided, RecordScored, ResidenceCommented, ReviewReturned, ReviewSubmitted, RollupCompleted, SheetChanged, TaskClosed, TaskCreated, type EventKind } from '@nen-nep/contracts'
import { accessReactions, anchoring, on, onMany, onRosters, reactionsOf, type Reaction } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import { because } from './because.ts'
import { dropVotes, takeVotes } from './ballot/outcome.ts'
import { capHead } from './collective/led.ts'
import { projectAward, projectElsewhere, projectMeeting, projectResidence, projectTaskClosed, projectTaskCreated } from './dossier/facts.ts'
import { takeOver } from './reconsideration/use-cases.ts'
import { mergeReactions } from './review/merged.ts'
import { spread } from './rollup/publish.ts'
import { projectSummary } from './rollup/summary.ts'
import { projectRoster, rosterKey } from './roster/projection.ts'
import { refreshLines } from './sheet/refresh.ts'
import type { WithFiles } from './stores.ts'

export { tally } from './ballot/wiring.ts'
export { jobs } from './work.ts'

/** Points are reckoned again seldom, with all rules of rating: loaded when it is first needed (decision 93). */
const reckoning = () => import('./reckoning.ts')

type OfRecord = v.ObjectSchema<{ recordId: v.StringSchema<undefined>; cellId: v.StringSchema<undefined>; memberId: v.StringSchema<undefined>; year: v.NumberSchema<undefined> }, undefined>
/** Events of records of one cell that came together change its sheet once. */
const refreshing = (kind: EventKind<OfRecord>): Reaction<WithFiles> =>
  onMany(kind, async (deps: WithFiles, events) => {
    for (const group of Map.groupBy(events, ({ data }) => `${data.year}|${data.cellId}`).values()) {
      const [first] = group
      if (first) await refreshLines(deps, because(first), first.data, [...new Set(group.map(({ data }) => data.memberId))])
    }
  })

/** Event type → what this service does about it, soon after; the stack makes one rule of these keys. */
export const reactions = reactionsOf<WithFiles>(
  ...accessReactions,
  onRosters(rosterKey, projectRoster),
  on(MeetingClosed, ({ table }: WithFiles, { version, data }) => projectMeeting(table, version, data)),
  on(TaskCreated, async (deps: WithFiles, event) => {
    await projectTaskCreated(deps.table, event.version, event.data)
    await (await reckoning()).reckonTask(deps, because(event), event.data)
  }),
  on(TaskClosed, async (deps: WithFiles, event) => {
    await projectTaskClosed(deps.table, event.version, event.data)
    await (await reckoning()).reckonTask(deps, because(event), event.data)
  }),
  on(FactSettled, async (deps: WithFiles, event) => (await reckoning()).reckonRecord(deps, because(event), event.data)),
  on(AwardRecorded, ({ table }: WithFiles, { data }) => projectAward(table, data)),
  on(ResidenceCommented, ({ table }: WithFiles, { version, at, data }) => projectResidence(table, version, at, data)),
  onMany(MemberUpdated, async ({ table }: WithFiles, events) => {
    for (const { at, data } of events) await projectElsewhere(table, at, data)
  }),
  ...mergeReactions,
  on(BallotClosed, (deps: WithFiles, event) => takeVotes(deps, because(event), event.data)),
  on(BallotVoided, (deps: WithFiles, event) => dropVotes(deps, because(event), event.data)),
  refreshing(ReviewSubmitted),
  refreshing(ReviewReturned),
  refreshing(RecordScored),
  on(ReconsiderationDecided, (deps: WithFiles, event) => takeOver(deps, because(event), event.data)),
  on(CollectiveScored, async (deps: WithFiles, event) => (await reckoning()).reckonLeaders(deps, because(event), event.data)),
  on(CollectiveDecided, async (deps: WithFiles, event) => {
    await capHead(deps, because(event), event.data)
    const { reckonLeaders, reckonAbove } = await reckoning()
    await reckonLeaders(deps, because(event), event.data)
    await reckonAbove(deps, because(event), event.data)
  }),
  on(SheetChanged, async (deps: WithFiles, event) => {
    await projectSummary(deps.table, event.version, event.data)
    if (event.data.decided) await (await reckoning()).reckonAround(deps, because(event), event.data)
  }),
  on(RollupCompleted, (deps: WithFiles, event) => spread(deps, because(event), event.data)),
)

/** Name → EventBridge cron expression in Vietnam's time; each fires the jobs function with `{"schedule":"<name>"}`. The roll-up runs every night of the two months in which years are closed. */
export const schedules = { rollup: 'cron(30 1 * 12,1 ? *)', retention: 'cron(30 3 * * ? *)', ...anchoring }
