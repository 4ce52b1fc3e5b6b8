import { consume } from '@nen-nep/service-kit'
import { busOf, surroundings, withAnchors } from '@nen-nep/service-kit/lambda'
import { jobs as work } from './work.ts'
import { depsOf } from './stores.ts'

const here = surroundings()
/** Long work from the queue, or the daily anchors. */
export const jobs = withAnchors(here, consume(work, depsOf(here), busOf(here.env), here.now))
