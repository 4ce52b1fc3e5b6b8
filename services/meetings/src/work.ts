import { AttendanceExportRequested, PaperRequested, PersonExportRequested } from '@nen-nep/contracts'
import { anchoring, handIn, heldUnderAll, on, reactionsOf, working } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { writeAttendance } from './attendance-export/job.ts'
import { writePaper } from './paper/job.ts'
import { heldOn } from './person/held.ts'
import { retain } from './retention/use-cases.ts'
import type { Working } from './stores.ts'
import { tellOverdueTasks } from './task/overdue.ts'

/** Long work also knows the time it is done at. */
export type WithFiles = Working & Readonly<{ now: () => Date }>

/** Event type → long work, done by the jobs function; the stack makes one rule of these keys. */
export const jobs = reactionsOf<WithFiles>(
  on(AttendanceExportRequested, (deps: WithFiles, { id, data }) => writeAttendance(deps, working('meetings', id, deps.now().toISOString()), data)),
  on(PaperRequested, (deps: WithFiles, { id, data }) => writePaper(deps, working('meetings', id, deps.now().toISOString()), data)),
  on(PersonExportRequested, async (deps: WithFiles, { id, data }) => handIn(deps, working('meetings', id, deps.now().toISOString()), 'meetings', { ...data, held: await heldUnderAll(data, (one) => heldOn(deps, one)) })),
)

/** Name → EventBridge cron expression in Vietnam's time; each fires the jobs function with `{"schedule":"<name>"}`. */
export const schedules = { retention: 'cron(20 3 * * ? *)', overdueTasks: 'cron(5 6 * * ? *)', ...anchoring }
export const Fired = v.object({ schedule: v.picklist(['retention', 'overdueTasks']), dryRun: v.optional(v.boolean(), false) })
/** What a schedule does when its hour comes; firing twice or late does it once. With `dryRun` it only counts. */
export const onSchedule = (deps: WithFiles, { schedule, dryRun }: v.InferOutput<typeof Fired>): Promise<Readonly<Record<string, number>>> => (schedule === 'retention' ? retain(deps, deps.now(), dryRun) : tellOverdueTasks(deps, deps.now(), dryRun))
