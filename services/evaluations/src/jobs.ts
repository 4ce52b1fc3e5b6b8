import { consume } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, surroundings, withAnchors } from '@nen-nep/service-kit/lambda'
import * as v from 'valibot'
import { jobs as work } from './reactions.ts'
import { Fired, onSchedule } from './scheduled.ts'
import { stores } from './stores.ts'

const { env, files, now, ...plain } = surroundings()
const table = asService(plain.table)
const deps = { table, files, ...stores(table) }
const handle = consume(work, deps, busOf(env), now)

/** Long work from the queue, or a schedule's call. */
export const jobs = withAnchors({ env, table, now }, async (event: Parameters<typeof handle>[0] | Readonly<{ schedule: string }>) => {
  if ('Records' in event) return handle(event)
  const { schedule, dryRun } = v.parse(Fired, event)
  return onSchedule(deps, schedule, now(), dryRun)
})
