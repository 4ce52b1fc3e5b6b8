import { consume } from '@nen-nep/service-kit'
import { busOf, surroundings } from '@nen-nep/service-kit/lambda'
import { depsOf } from './stores.ts'
import { jobs as work } from './work.ts'

const here = surroundings()
const deps = { ...depsOf(here.table), files: here.files, now: here.now }
export const jobs = consume(work, deps, busOf(here.env), here.now)
