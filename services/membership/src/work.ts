import { DifferenceRequested, HeadcountRequested, ImportConfirmed, ImportRequested, PersonExportRequested, PersonPartWritten, RecountRequested, ReorganisationRequested, RosterExportRequested } from '@nen-nep/contracts'
import * as v from 'valibot'
import { anchoring, find, on, reactionsOf, working } from '@nen-nep/service-kit'
import { freeze, recount } from './headcount/job.ts'
import { readDifference } from './difference/job.ts'
import { differenceKey } from './difference/schema.ts'
import { readImport } from './import/read-job.ts'
import { importKey } from './import/schema.ts'
import { writeImport } from './import/write-job.ts'
import { writeRoster } from './roster-export/job.ts'
import { rosterExportKey } from './roster-export/schema.ts'
import { tendTransfers } from './transfer/nightly.ts'
import { continuePlan, reorganiseDue } from './reorganisation/due.ts'
import { planKey } from './reorganisation/schema.ts'
import { retain } from './retention/use-cases.ts'
import { hearPart, writePart } from './person/gather.ts'
import type { Working } from './stores.ts'

/** Long work: reading a file and writing what it holds. A job acts in the name of who asked for it. */
export const jobs = reactionsOf<Working>(
  on(ImportRequested, async (deps: Working, { id, data }) => {
    const job = await find(deps.imports, importKey(data.importId), true)
    const act = working('membership', id, deps.now().toISOString())
    if (job?.state.state === 'READING') await readImport(deps, { ...act, by: job.state.by }, job.state)
  }),
  on(ImportConfirmed, async (deps: Working, { id, data }) => {
    const job = await find(deps.imports, importKey(data.importId), true)
    const act = working('membership', id, deps.now().toISOString())
    if (job?.state.state === 'WRITING') await writeImport(deps, { ...act, by: job.state.by }, job.state)
  }),
  on(HeadcountRequested, (deps: Working, { id, data }) => freeze(deps, working('membership', id, deps.now().toISOString()), data.headcountId)),
  on(RecountRequested, (deps: Working, { id, data }) => recount(deps, working('membership', id, deps.now().toISOString()), data.headcountId)),
  on(DifferenceRequested, async (deps: Working, { id, data }) => {
    const job = await find(deps.differences, differenceKey(data.differenceId), true)
    const act = working('membership', id, deps.now().toISOString())
    if (job?.state.state === 'READING') await readDifference(deps, { ...act, by: job.state.by }, job.state)
  }),
  on(RosterExportRequested, async (deps: Working, { id, data }) => {
    const job = await find(deps.rosterExports, rosterExportKey(data.exportId), true)
    const act = working('membership', id, deps.now().toISOString())
    if (job?.state.state === 'WRITING') await writeRoster(deps, { ...act, by: job.state.by }, job.state)
  }),
  on(ReorganisationRequested, async (deps: Working, { id, data }) => {
    const plan = await find(deps.plans, planKey(data.reorganisationId), true)
    if (plan) await continuePlan(deps, { ...working('membership', id, deps.now().toISOString()), by: plan.state.by }, plan.state.id)
  }),
  on(PersonExportRequested, (deps: Working, { id, data }) => writePart(deps, working('membership', id, deps.now().toISOString()), data)),
  on(PersonPartWritten, (deps: Working, { id, data }) => hearPart(deps, working('membership', id, deps.now().toISOString()), data)),
)

/** Name → EventBridge cron expression in Vietnam's time; each fires the jobs function with `{"schedule":"<name>"}`. */
const nightly = { transfers: tendTransfers, reorganise: reorganiseDue, retention: retain }
export const schedules = { reorganise: 'cron(5 0 * * ? *)', transfers: 'cron(20 0 * * ? *)', retention: 'cron(10 3 * * ? *)', ...anchoring }
export const Fired = v.object({ schedule: v.picklist(['retention', 'transfers', 'reorganise']), dryRun: v.optional(v.boolean(), false) })
/** What a schedule does when its hour comes; firing twice or late does it once. With `dryRun` it only counts. */
export const onSchedule = (deps: Working, { schedule, dryRun }: v.InferOutput<typeof Fired>) => nightly[schedule](deps, dryRun)
