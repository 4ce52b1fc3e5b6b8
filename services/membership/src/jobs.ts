import { consume } from '@nen-nep/service-kit'
import { busOf, surroundings } from '@nen-nep/service-kit/lambda'
import * as v from 'valibot'
import { Fired, jobs as work, onSchedule } from './work.ts'
import { depsOf } from './stores.ts'

const here = surroundings()
const deps = depsOf(here)
const handle = consume(work, deps, busOf(here.env), here.now)

/** Long work from the queue, or a schedule's call. */
export const jobs = async (event: Parameters<typeof handle>[0] | Readonly<{ schedule: string }>) => ('Records' in event ? handle(event) : onSchedule(deps, v.parse(Fired, event)))
