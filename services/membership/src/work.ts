import { DifferenceRequested, HeadcountRequested, ImportConfirmed, ImportContinued, ImportRequested, PersonExportRequested, PersonPartWritten, RecountRequested, ReorganisationRequested, RosterExportRequested } from '@nen-nep/contracts'
import * as v from 'valibot'
import { anchoring, find, on, reactionsOf, working, type Act, type Aggregate, type Key, type ServiceTable } from '@nen-nep/service-kit'
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

/** A job as it was asked for, where it still waits in that state, and the act in the name of who asked. */
async function asked<T extends Readonly<{ by: string; state: string }>>({ now }: Working, { of, key, waits }: Readonly<{ of: Aggregate<T, ServiceTable>; key: Key; waits: string }>, because: string): Promise<{ job: T; act: Act } | undefined> {
  const job = (await find(of, key, true))?.state
  return job?.state === waits ? { job, act: { ...working('membership', because, now().toISOString()), by: job.by } } : undefined
}

/** A run of writing an import, from wherever the last one came to. */
async function writeOn(deps: Working, importId: string, because: string): Promise<void> {
  const found = await asked(deps, { of: deps.imports, key: importKey(importId), waits: 'WRITING' }, because)
  if (found) await writeImport(deps, found.act, found.job)
}

/** Long work: reading a file and writing what it holds. A job acts in the name of who asked for it. */
export const jobs = reactionsOf<Working>(
  on(ImportRequested, async (deps: Working, { id, data }) => {
    const found = await asked(deps, { of: deps.imports, key: importKey(data.importId), waits: 'READING' }, id)
    if (found) await readImport(deps, found.act, found.job)
  }),
  on(ImportConfirmed, (deps: Working, { id, data }) => writeOn(deps, data.importId, id)),
  on(ImportContinued, (deps: Working, { id, data }) => writeOn(deps, data.importId, id)),
  on(HeadcountRequested, (deps: Working, { id, data }) => freeze(deps, working('membership', id, deps.now().toISOString()), data.headcountId)),
  on(RecountRequested, (deps: Working, { id, data }) => recount(deps, working('membership', id, deps.now().toISOString()), data.headcountId)),
  on(DifferenceRequested, async (deps: Working, { id, data }) => {
    const found = await asked(deps, { of: deps.differences, key: differenceKey(data.differenceId), waits: 'READING' }, id)
    if (found) await readDifference(deps, found.act, found.job)
  }),
  on(RosterExportRequested, async (deps: Working, { id, data }) => {
    const found = await asked(deps, { of: deps.rosterExports, key: rosterExportKey(data.exportId), waits: 'WRITING' }, id)
    if (found) await writeRoster(deps, found.act, found.job)
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
