import { consume, relayTo } from '@nen-nep/service-kit'
import { busOf, surroundings } from '@nen-nep/service-kit/lambda'
import { stores } from './deps.ts'
import { reactions } from './reacting.ts'

const { env, table, files, now } = surroundings()
const bus = busOf(env)

export const events = consume(reactions, { table, files, now, ...stores(table) }, bus, now)
export const relay = relayTo(bus, now)
