import type { Act, ANCHORING } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { rollUpAll } from './rollup/use-cases.ts'
import type { schedules } from './reactions.ts'
import type { Working } from './stores.ts'

type Name = Exclude<keyof typeof schedules, typeof ANCHORING>
const work: Readonly<Record<Name, (deps: Working, act: Act) => Promise<void>>> = { rollup: rollUpAll }
const names: readonly Name[] = ['rollup']
export const Fired = v.object({ schedule: v.picklist(names) })

/** What each schedule does when its hour comes; firing twice or late does it once. */
export const onSchedule = (deps: Working, name: Name, at: Date) => work[name](deps, { by: 'service:evaluations', at: at.toISOString() })
