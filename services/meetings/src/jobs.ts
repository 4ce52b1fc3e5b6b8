import { consume } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { atTable, busOf, withAnchors } from '@nen-nep/service-kit/lambda'
import { jobs as work } from './reactions.ts'
import { depsOf } from './stores.ts'

const plain = atTable()
const here = { ...plain, table: asService(plain.table) }
/** Long work from the queue, or the daily anchors. */
export const jobs = withAnchors(here, consume(work, depsOf(here.table), busOf(here.env), here.now))
