import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDynamo } from '@nen-nep/local-cloud/engines/dynamo'
import { openLogs } from '@nen-nep/local-cloud/log'
import { graft } from '@nen-nep/testing/access/graft'
import { keptOf, worldOf, type KeptWorld } from '@nen-nep/testing/access/kept'
import { makeWorld } from '@nen-nep/testing/access/world'
import { caller } from '@nen-nep/testing/year/index'
import { inRoot } from '@nen-nep/toolchain/root'
import { templateSources } from '@nen-nep/toolchain/stale'
import { BEGINNING, startWhole } from '../journeys/cloud.ts'
import { madeOnce } from '../journeys/made-once.ts'

type Kept = Readonly<{ world: KeptWorld; now: string }>
const sources = [...templateSources, 'packages/local-cloud/src', 'packages/testing/src', 'packages/testing/data', 'test/access', 'test/journeys']

/** Citizen ids, cards, phones and addresses of the roster's first rows. */
function roster() {
  const rows = readFileSync(inRoot('packages/testing/data/roster-small.csv'), 'utf8').split('\n').slice(1, 9).map((line) => line.split(';'))
  const numbers = rows.flatMap((row) => [row[4], row[5], row[14], row[15]]).filter((value) => value !== undefined && /^\d{8,}$|@/.test(value)) as string[]
  return { name: 'roster-small.xlsx', bytes: readFileSync(inRoot('packages/testing/data/roster-small.xlsx')), numbers }
}

/** The whole product on this machine over an engine whose address is known. */
async function startIn(folder: string, beginning: string) {
  const logs = openLogs(join(folder, 'engine'), () => undefined)
  const engine = await startDynamo({ dataDir: join(folder, 'engine'), logs })
  const whole = await startWhole({ dataDir: join(folder, 'data'), dynamodbEndpoint: engine.endpoint, startAt: new Date(beginning) })
  return {
    whole,
    endpoint: engine.endpoint,
    close: async (): Promise<void> => {
      await whole.cloud.close()
      await engine.stop()
      await logs.close()
    },
  }
}

/** The world of the battery as its people made it, at rest: made once for all test files of these sources. */
const madeWorld = () => madeOnce('world', sources, async (folder) => {
  const { whole, endpoint, close } = await startIn(folder, BEGINNING)
  const world = await makeWorld({ call: caller(whole), seed: whole.seed, settled: whole.settled, graft: (nodes) => graft(endpoint, nodes), roster: roster() })
  await whole.settled()
  const kept: Kept = { world: keptOf(world), now: (await whole.ask('GET', '/clock')).now }
  await close()
  writeFileSync(join(folder, 'kept.json'), JSON.stringify(kept))
})

/** The whole product over a copy of the battery's world, which goes on from where its people left it. */
export async function startAccess() {
  const folder = mkdtempSync(join(tmpdir(), 'nen-nep-access-'))
  cpSync(await madeWorld(), folder, { recursive: true })
  const { world, now } = JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')) as Kept
  const { whole, close } = await startIn(folder, now)
  return {
    whole,
    world: worldOf(world, caller(whole)),
    async stop(): Promise<void> {
      await close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    },
  }
}
export type Access = Awaited<ReturnType<typeof startAccess>>
