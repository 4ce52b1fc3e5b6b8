import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDynamo } from '@nen-nep/local-cloud/engines/dynamo'
import { openLogs } from '@nen-nep/local-cloud/log'
import { graft } from '@nen-nep/testing/access/graft'
import { makeWorld } from '@nen-nep/testing/access/world'
import { caller } from '@nen-nep/testing/year/index'
import { inRoot } from '@nen-nep/toolchain/root'
import { startWhole } from '../journeys/cloud.ts'

/** Citizen ids, cards, phones and addresses of the roster's first rows. */
function roster() {
  const rows = readFileSync(inRoot('packages/testing/data/roster-small.csv'), 'utf8').split('\n').slice(1, 9).map((line) => line.split(';'))
  const numbers = rows.flatMap((row) => [row[4], row[5], row[14], row[15]]).filter((value) => value !== undefined && /^\d{8,}$|@/.test(value)) as string[]
  return { name: 'roster-small.xlsx', bytes: readFileSync(inRoot('packages/testing/data/roster-small.xlsx')), numbers }
}

/** The whole product on this machine over an engine whose address is known, and the world of the battery in it. */
export async function startAccess() {
  const dir = mkdtempSync(join(tmpdir(), 'nen-nep-access-'))
  const logs = openLogs(dir, () => undefined)
  const engine = await startDynamo({ dataDir: dir, logs })
  const whole = await startWhole({ dynamodbEndpoint: engine.endpoint })
  const world = await makeWorld({ call: caller(whole), seed: whole.seed, settled: whole.settled, graft: (nodes) => graft(engine.endpoint, nodes), roster: roster() })
  return {
    whole,
    world,
    async stop(): Promise<void> {
      await whole.stop()
      await engine.stop()
      await logs.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
export type Access = Awaited<ReturnType<typeof startAccess>>
