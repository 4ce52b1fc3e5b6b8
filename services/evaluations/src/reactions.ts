import { AwardRecorded, MeetingClosed, MemberUpdated, OpeningRequested, PersonExportRequested, ReconsiderationDecided, RecordScored, RehearsalRequested, ResidenceCommented, ReviewReturned, ReviewSubmitted, RollupCompleted, SheetChanged, TaskClosed, TaskCreated, type EventKind, type Happening } from '@nen-nep/contracts'
import { accessReactions, anchoring, handIn, on, onMany, onRosters, reactionsOf, type Act, type Reaction } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import { freezeNext } from './campaign/opening.ts'
import { projectAward, projectElsewhere, projectMeeting, projectResidence, projectTaskClosed, projectTaskCreated } from './dossier/facts.ts'
import { heldOn } from './person/held.ts'
import { takeOver } from './reconsideration/use-cases.ts'
import { rehearseNext } from './rehearsal/job.ts'
import { mergeReactions } from './review/merged.ts'
import { spread } from './rollup/publish.ts'
import { projectSummary } from './rollup/summary.ts'
import { projectRoster, rosterKey } from './roster/projection.ts'
import { refreshLines } from './sheet/refresh.ts'
import type { WithFiles } from './stores.ts'

export { tally } from './ballot/wiring.ts'

/** A reaction that reads what is and writes what follows needs no mark of its own: doing it twice is doing it once. */
const because = ({ id, at }: Happening): Act => ({ by: 'service:evaluations', at, because: id })

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
  on(TaskCreated, ({ table }: WithFiles, { version, data }) => projectTaskCreated(table, version, data)),
  on(TaskClosed, ({ table }: WithFiles, { version, data }) => projectTaskClosed(table, version, data)),
  on(AwardRecorded, ({ table }: WithFiles, { data }) => projectAward(table, data)),
  on(ResidenceCommented, ({ table }: WithFiles, { version, at, data }) => projectResidence(table, version, at, data)),
  onMany(MemberUpdated, async ({ table }: WithFiles, events) => {
    for (const { at, data } of events) await projectElsewhere(table, at, data)
  }),
  ...mergeReactions,
  refreshing(ReviewSubmitted),
  refreshing(ReviewReturned),
  refreshing(RecordScored),
  on(ReconsiderationDecided, (deps: WithFiles, event) => takeOver(deps, because(event), event.data)),
  on(SheetChanged, ({ table }: WithFiles, { version, data }) => projectSummary(table, version, data)),
  on(RollupCompleted, (deps: WithFiles, event) => spread(deps, because(event), event.data)),
)

/** Event type → long work, done by the jobs function; the stack makes one rule of these keys. */
export const jobs = reactionsOf<WithFiles>(
  on(OpeningRequested, (deps: WithFiles, event) => freezeNext(deps, because(event), event.data.campaignId, event.data.from)),
  on(RehearsalRequested, (deps: WithFiles, event) => rehearseNext(deps, because(event), event.data.rehearsalId, event.data.from)),
  on(PersonExportRequested, async (deps: WithFiles, event) => handIn(deps, because(event), 'evaluations', { ...event.data, held: await heldOn(deps, event.data, event.at) })),
)

/** Name → EventBridge cron expression in Vietnam's time; each fires the jobs function with `{"schedule":"<name>"}`. The roll-up runs every night of the two months in which years are closed. */
export const schedules = { rollup: 'cron(30 1 * 12,1 ? *)', retention: 'cron(30 3 * * ? *)', ...anchoring }
