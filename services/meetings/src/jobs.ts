import { consume } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, surroundings, withAnchors } from '@nen-nep/service-kit/lambda'
import * as v from 'valibot'
import { depsOf } from './stores.ts'
import { Fired, jobs as work, onSchedule } from './work.ts'

const { env, table, files, now } = surroundings()
const deps = { ...depsOf(asService(table)), files, now }
const handle = consume(work, deps, busOf(env), now)

/** Long work from the queue, a schedule's call, or the daily anchors. */
export const jobs = withAnchors({ env, table: deps.table, now }, async (event: Parameters<typeof handle>[0] | Readonly<{ schedule: string }>) => ('Records' in event ? handle(event) : onSchedule(deps, v.parse(Fired, event))))
