import { consume, relayTo } from '@nen-nep/service-kit'
import { busOf, sealer, surroundings } from '@nen-nep/service-kit/lambda'
import { stores } from './deps.ts'
import { reactions } from './reacting.ts'

const here = surroundings()
const { env, table, files, now } = here
const bus = busOf(env)

export const events = consume(reactions, { table, files, now, ...stores(table) }, bus, now)
export const relay = relayTo(bus, now)
export const audit = sealer(here)
