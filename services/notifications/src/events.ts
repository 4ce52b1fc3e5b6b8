import { consume, relayTo } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, sealer, surroundings } from '@nen-nep/service-kit/lambda'
import { stores } from './deps.ts'
import { reactions } from './reacting.ts'

const { env, files, now, ...plain } = surroundings()
const table = asService(plain.table)
const bus = busOf(env)

export const events = consume(reactions, { table, files, now, ...stores(table) }, bus, now)
export const relay = relayTo(bus, now)
export const audit = sealer({ env, table })
