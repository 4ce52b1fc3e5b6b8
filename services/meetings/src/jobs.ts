import { consume } from '@nen-nep/service-kit'
import { busOf, surroundings } from '@nen-nep/service-kit/lambda'
import { jobs as work } from './reactions.ts'
import { depsOf } from './stores.ts'

const here = surroundings()
export const jobs = consume(work, depsOf(here), busOf(here.env), here.now)
