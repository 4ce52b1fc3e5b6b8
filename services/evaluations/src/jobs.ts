import { consume } from '@nen-nep/service-kit'
import { busOf, surroundings } from '@nen-nep/service-kit/lambda'
import * as v from 'valibot'
import { jobs as work } from './reactions.ts'
import { Fired, onSchedule } from './scheduled.ts'
import { stores } from './stores.ts'

const { env, table, files, now } = surroundings()
const deps = { table, files, ...stores(table) }
const handle = consume(work, deps, busOf(env), now)

/** Long work from the queue, or a schedule's call. */
export const jobs = async (event: Parameters<typeof handle>[0] | Readonly<{ schedule: string }>) => {
  if ('Records' in event) return handle(event)
  const { schedule, dryRun } = v.parse(Fired, event)
  return onSchedule(deps, schedule, now(), dryRun)
}
