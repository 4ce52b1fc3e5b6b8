import { BatchGetItemCommand, GetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { keyText, type Key } from './keys.ts'

/** A row as it stands in the table; every reader parses what it takes from it. */
export type Row = Readonly<Record<string, unknown>>

/** A service's table. Everything above it speaks of keys and rows; only this folder speaks DynamoDB. */
export type Table = Readonly<{ db: DynamoDBClient; name: string }>

const UNANSWERED_TRIES = 5

/** Reads one row by its key. */
export async function getRow({ db, name }: Table, { pk, sk }: Key, consistent = false): Promise<Row | undefined> {
  const { Item } = await db.send(new GetItemCommand({ TableName: name, Key: marshall({ pk, sk }), ConsistentRead: consistent }))
  return Item && unmarshall(Item)
}

/** Reads up to 100 rows by their keys in one round trip; a missing row is absent from the map. Asks again for what the engine left out. */
export async function getRows({ db, name }: Table, keys: readonly Key[], consistent = false): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>()
  const unique = [...new Map(keys.map((key) => [keyText(key), key])).values()]
  let wanted = unique.map(({ pk, sk }) => marshall({ pk, sk }))
  for (let round = 0; wanted.length > 0; round++) {
    if (round === UNANSWERED_TRIES) throw new Error('the table did not answer for all keys')
    if (round > 0) await new Promise((go) => setTimeout(go, 50 * 2 ** round * Math.random()))
    const answer = await db.send(new BatchGetItemCommand({ RequestItems: { [name]: { Keys: wanted, ConsistentRead: consistent } } }))
    for (const item of answer.Responses?.[name] ?? []) {
      const row = unmarshall(item)
      rows.set(`${String(row['pk'])}|${String(row['sk'])}`, row)
    }
    wanted = answer.UnprocessedKeys?.[name]?.Keys ?? []
  }
  return rows
}
