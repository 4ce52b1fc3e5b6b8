// Rebuilds a projection from its source, beside a running copy: npm run rebuild -- <projection> [--apply]. Without --apply it only says what differs.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { readRunning, type Running } from '@nen-nep/local-cloud/running'
import { asService } from '@nen-nep/service-kit/as-service'
import { compare } from './rebuild/compare.ts'
import type { Tables } from './rebuild/expected.ts'
import { projections } from './rebuild/projections.ts'
import { rebuilt } from './rebuild.vi.ts'
import { root } from './root.ts'

function tablesOf({ dynamodb, tables }: Running): Tables {
  const db = new DynamoDBClient({ endpoint: dynamodb, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
  const table = (id: string) => asService({ db, name: tables[id] ?? id })
  return { membership: table('MembershipTable'), meetings: table('MeetingsTable'), evaluations: table('EvaluationsTable'), notifications: table('NotificationsTable') }
}

async function rebuild(tables: Tables, name: string, apply: boolean): Promise<number> {
  const projection = projections[name]
  let [found, mended] = [0, 0]
  if (projection) for await (const difference of compare(tables, projection, apply)) {
    found += 1
    if (difference.mended) mended += 1
    console.log(rebuilt.difference(name, difference))
  }
  console.log(rebuilt.found(name, found, mended))
  return found - mended
}

const { values, positionals: [wanted = ''] } = parseArgs({ args: process.argv.slice(2), options: { apply: { type: 'boolean', default: false } }, allowPositionals: true })
const names = wanted === 'all' ? Object.keys(projections) : Object.keys(projections).filter((name) => name === wanted)
const dataDir = resolve(root, process.env['DATA_DIR'] ?? '.data')
const running = readRunning(dataDir)
if (names.length === 0 || !running) {
  console.error(names.length === 0 ? rebuilt.usage(Object.keys(projections)) : rebuilt.notRunning(dataDir))
  process.exit(2)
}
const tables = tablesOf(running)
let left = 0
for (const name of names) left += await rebuild(tables, name, values.apply)
process.exit(left > 0 ? 1 : 0)
