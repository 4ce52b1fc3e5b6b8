import { consume } from '@nen-nep/service-kit'
import { atTable, busOf, withAnchors } from '@nen-nep/service-kit/lambda'
import { jobs as work } from './reactions.ts'
import { depsOf } from './stores.ts'

const here = atTable()
/** Long work from the queue, or the daily anchors. */
export const jobs = withAnchors(here, consume(work, depsOf(here.table), busOf(here.env), here.now))
