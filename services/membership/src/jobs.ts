import { consume } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, surroundings } from '@nen-nep/service-kit/lambda'
import { jobs as work } from './work.ts'
import { depsOf } from './stores.ts'

const here = surroundings()
export const jobs = consume(work, depsOf({ ...here, table: asService(here.table) }), busOf(here.env), here.now)
