import type { ANCHORING } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { retain } from './retention/use-cases.ts'
import { rollUpAll } from './rollup/use-cases.ts'
import type { schedules } from './reactions.ts'
import type { WithFiles } from './stores.ts'

type Name = Exclude<keyof typeof schedules, typeof ANCHORING>
type Run = Readonly<{ at: Date; dryRun: boolean }>
const work: Readonly<Record<Name, (deps: WithFiles, run: Run) => Promise<unknown>>> = {
  rollup: (deps, { at }) => rollUpAll(deps, { by: 'service:evaluations', at: at.toISOString() }),
  retention: (deps, { at, dryRun }) => retain(deps, at, dryRun),
}
const names: readonly Name[] = ['rollup', 'retention']
export const Fired = v.object({ schedule: v.picklist(names), dryRun: v.optional(v.boolean(), false) })

/** What each schedule does when its hour comes; firing twice or late does it once. With `dryRun` retention only counts. */
export const onSchedule = (deps: WithFiles, name: Name, at: Date, dryRun = false) => work[name](deps, { at, dryRun })
