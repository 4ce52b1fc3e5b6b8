import { consume } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, surroundings, withAnchors } from '@nen-nep/service-kit/lambda'
import { jobs as work } from './work.ts'
import { depsOf } from './stores.ts'

const plain = surroundings()
const here = { ...plain, table: asService(plain.table) }
/** Long work from the queue, or the daily anchors. */
export const jobs = withAnchors(here, consume(work, depsOf(here), busOf(here.env), here.now))
