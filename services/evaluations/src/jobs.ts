import { consume, readEnv } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, surroundings, withAnchors } from '@nen-nep/service-kit/lambda'
import * as v from 'valibot'
import { secretVault } from '@nen-nep/service-kit/vault'
import type { Tallying } from './ballot/tally.ts'
import { tally as counting } from './ballot/wiring.ts'
import { Fired, onSchedule } from './scheduled.ts'
import { stores } from './stores.ts'
import { jobs as work } from './work.ts'

const { env, files, now, ...plain } = surroundings()
const table = asService(plain.table)
const deps = { table, files, ...stores(table) }
const handle = consume(work, deps, busOf(env), now)

/** Long work from the queue, or a schedule's call. */
export const jobs = withAnchors({ env, table, now }, async (event: Parameters<typeof handle>[0] | Readonly<{ schedule: string }>) => {
  if ('Records' in event) return handle(event)
  const { schedule, dryRun } = v.parse(Fired, event)
  return onSchedule(deps, schedule, now(), dryRun)
})

/** What the tally alone is told: where the boxes are, how ballots' keys are named and under which key they lie. */
function tallying(): Tallying {
  const { BALLOTS, BALLOT_KEYS, BALLOT_KMS_KEY } = readEnv({ BALLOTS: v.string(), BALLOT_KEYS: v.string(), BALLOT_KMS_KEY: v.string() })
  return { ballots: deps.ballots, box: asService({ db: table.db, name: BALLOTS }), vault: secretVault({ prefix: BALLOT_KEYS, keyId: BALLOT_KMS_KEY, env: process.env }) }
}

type Queued = Parameters<typeof handle>[0]
/** Makes and counts ballots: another function of this bundle, with a role of its own. */
export const tally = (event: Queued) => consume(counting, tallying(), busOf(env), now)(event)
