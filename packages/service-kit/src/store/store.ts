import { BatchGetItemCommand, GetItemCommand, type DynamoDBClient, type KeysAndAttributes } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { fits, keyText, type Key } from './keys.ts'
import type { ScopedTable } from './scoped.ts'

/** A row as it stands in the table; every reader parses what it takes from it. */
export type Row = Readonly<Record<string, unknown>>

/** A service's table: to be opened, and to be written to; whoever reads it needs a scope besides. Everything above it speaks of keys and rows; only this folder speaks DynamoDB. */
export type Table = Readonly<{ db: DynamoDBClient; name: string }>

const UNANSWERED_TRIES = 5

/** Reads one row by its key. */
export async function getRow({ db, name }: ScopedTable, { pk, sk }: Key, consistent = false): Promise<Row | undefined> {
  if (!fits({ pk, sk })) return undefined
  const { Item } = await db.send(new GetItemCommand({ TableName: name, Key: marshall({ pk, sk }), ConsistentRead: consistent }))
  return Item && unmarshall(Item)
}

/** Reads up to 100 rows by their keys in one round trip; a missing row is absent from the map. Asks again for what the engine left out. */
export async function getRows({ db, name }: ScopedTable, keys: readonly Key[], consistent = false): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>()
  let wanted = [...new Set(keys.filter(fits).map(keyText))].map((text) => marshall(keyFrom(text)))
  for (let round = 0; wanted.length > 0; round++) {
    await pause(round)
    const { found, left } = await ask({ db, name }, { Keys: wanted, ConsistentRead: consistent })
    for (const row of found) rows.set(`${String(row['pk'])}|${String(row['sk'])}`, row)
    wanted = left
  }
  return rows
}

async function ask({ db, name }: Table, wanted: KeysAndAttributes) {
  const { Responses = {}, UnprocessedKeys = {} } = await db.send(new BatchGetItemCommand({ RequestItems: { [name]: wanted } }))
  return { found: (Responses[name] ?? []).map((item) => unmarshall(item)), left: UnprocessedKeys[name]?.Keys ?? [] }
}

/** The inverse of `keyText`: partition keys never hold a bar. */
const keyFrom = (text: string): Key => ({ pk: text.slice(0, text.indexOf('|')), sk: text.slice(text.indexOf('|') + 1) })
async function pause(round: number): Promise<void> {
  if (round === 0) return
  if (round === UNANSWERED_TRIES) throw new Error('the table did not answer for all keys')
  await new Promise((go) => setTimeout(go, 50 * 2 ** round * Math.random()))
}
