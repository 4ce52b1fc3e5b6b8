import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { join } from 'node:path'
import type { Call } from '../doors/door.ts'
import type { Logs } from '../log.ts'
import type { Stack } from '../template/stack.ts'
import { startDynamo, type DynamoEngine } from './dynamo.ts'
import { createTables } from './tables.ts'

type Table = Stack['tables'][number]
// A stream tells in what order rows came, and so does a copy of its file: what has none is not to be found beside those that have (design §10).
const isApart = ({ StreamSpecification }: Table) => StreamSpecification === undefined

/** The first table that a call names. A person's text cannot: there its quotes are escaped. */
const tableIn = ({ body }: Call) => /"TableName":"([^"\\]+)"/.exec(body.toString('utf8'))?.[1] ?? ''

/** The folder of what no copy may hold: ballot boxes and their keys. */
export const ballotsFolder = (dataDir: string) => join(dataDir, 'ballots')

type Options = Readonly<{ dataDir: string; logs: Logs; engine: DynamoEngine; tables: Stack['tables']; clientAt: (endpoint: string) => DynamoDBClient }>

/** Makes every table: those without a stream in an engine with a file of its own, where the engine is ours. Answers where each call and each table belongs. */
export async function placeTables({ dataDir, logs, engine, tables, clientAt }: Options) {
  const apart = engine.file === undefined ? [] : tables.filter(isApart)
  const names = new Set(apart.map(({ ref }) => ref))
  const other = names.size > 0 ? await startDynamo({ dataDir: ballotsFolder(dataDir), logs }) : undefined
  const db = clientAt(engine.endpoint)
  const apartDb = other ? clientAt(other.endpoint) : db
  const streams = await createTables(db, tables.filter(({ ref }) => !names.has(ref)))
  await createTables(apartDb, apart)
  return {
    streams,
    /** The engine that a call is for. */
    endpointFor: (call: Call) => (other && names.has(tableIn(call)) ? other.endpoint : engine.endpoint),
    clientFor: (ref: string) => (names.has(ref) ? apartDb : db),
    together: tables.filter(({ ref }) => !names.has(ref)),
    stop: async () => { await other?.stop() },
  }
}
