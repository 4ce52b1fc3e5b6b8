import { consume } from '@nen-nep/service-kit'
import { atTable, busOf } from '@nen-nep/service-kit/lambda'
import { jobs as work } from './reactions.ts'
import { depsOf } from './stores.ts'

const here = atTable()
export const jobs = consume(work, depsOf(here.table), busOf(here.env), here.now)
