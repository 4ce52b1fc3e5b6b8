import { consume } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { atTable, busOf } from '@nen-nep/service-kit/lambda'
import { jobs as work } from './reactions.ts'
import { depsOf } from './stores.ts'

const here = atTable()
export const jobs = consume(work, depsOf(asService(here.table)), busOf(here.env), here.now)
