import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDynamo } from '@nen-nep/local-cloud/engines/dynamo'
import { openLogs } from '@nen-nep/local-cloud/log'
import { freshTable } from '@nen-nep/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { advantage } from '../../services/evaluations/test/attacker.ts'
import { election } from '../../services/evaluations/test/elections.ts'

let dir: string
let engine: Awaited<ReturnType<typeof startDynamo>>
const logs = () => openLogs(dir, () => undefined)
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'nen-nep-ballots-'))
  engine = await startDynamo({ dataDir: join(dir, 'data'), logs: logs() })
})
afterAll(async () => {
  await engine.stop()
  rmSync(dir, { recursive: true, force: true })
})
/** Everything in the folder of the engine, deleted pages and logs of writes among it. */
const everyByte = () => Buffer.concat(readdirSync(join(dir, 'data')).sort().map((name) => readFileSync(join(dir, 'data', name))))

test('200 elections of 15 voters: every stored byte, order, size and place, with the link from voter to ballot, gains less than two points', async () => {
  const table = await freshTable(engine.endpoint)
  const elections = []
  let found = 0
  for (let at = 0; at < 200; at++) {
    let bytes: Buffer | undefined
    elections.push(await election(table, at, (sealed) => {
      bytes ??= everyByte()
      const place = Math.max(bytes.lastIndexOf(Buffer.from(Buffer.from(sealed).toString('base64'))), bytes.lastIndexOf(Buffer.from(sealed)))
      found += place >= 0 ? 1 : 0
      return Math.max(0, place)
    }))
  }
  const gain = advantage(elections)
  process.stdout.write(`gain of the attacker: ${(100 * gain).toFixed(2)} points; ballots found in the files: ${found} of 3000\n`)
  expect(found).toBeGreaterThan(2_900)
  expect(gain).toBeLessThan(0.02)
})
