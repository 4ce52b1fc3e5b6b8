import { consume } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { atTable, busOf, withAnchors } from '@nen-nep/service-kit/lambda'
import * as v from 'valibot'
import { jobs as work } from './reactions.ts'
import { Fired, onSchedule } from './scheduled.ts'
import { stores } from './stores.ts'

const { env, now, ...plain } = atTable()
const table = asService(plain.table)
const deps = { table, ...stores(table) }
const handle = consume(work, deps, busOf(env), now)

/** Long work from the queue, or a schedule's call. */
export const jobs = withAnchors({ env, table, now }, async (event: Parameters<typeof handle>[0] | Readonly<{ schedule: string }>) => ('Records' in event ? handle(event) : onSchedule(deps, v.parse(Fired, event).schedule, now())))
