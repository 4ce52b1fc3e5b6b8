import { consume, relayTo } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, sealer, surroundings } from '@nen-nep/service-kit/lambda'
import { reactions } from './reactions.ts'
import { challenging } from './signin/challenge.ts'
import { migrating } from './signin/migration.ts'
import { depsOf } from './stores.ts'

const plain = surroundings()
const here = { ...plain, table: asService(plain.table) }
const deps = depsOf(here)
const bus = busOf(here.env)
export const events = consume(reactions, deps, bus, here.now)
export const relay = relayTo(bus, here.now)
export const audit = sealer(here)

/** The user pool's questions: after somebody it does not know yet, and whether the one-time code of a secretary is right. */
export const directory = migrating(deps, here.env.LINK_SECRET, process.env['ADMINISTRATOR'])
export const challenge = challenging(deps, here.env.LINK_SECRET)
