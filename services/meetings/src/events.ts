import { consume, relayTo } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, sealer, surroundings } from '@nen-nep/service-kit/lambda'
import { orgOfRow } from './place.ts'
import { reactions } from './reactions.ts'
import { depsOf } from './stores.ts'

const plain = surroundings()
const here = { ...plain, table: asService(plain.table) }
const bus = busOf(here.env)
export const events = consume(reactions, depsOf(here), bus, here.now)
export const relay = relayTo(bus, here.now)
export const audit = sealer(here, orgOfRow)
