import { consume, relayTo } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, surroundings } from '@nen-nep/service-kit/lambda'
import { reactions } from './reactions.ts'
import { depsOf } from './stores.ts'

const here = surroundings()
const bus = busOf(here.env)
export const events = consume(reactions, { ...depsOf(asService(here.table)), files: here.files }, bus, here.now)
export const relay = relayTo(bus, here.now)
