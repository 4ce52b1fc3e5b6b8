import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Row, Table } from './store.ts'

/** Walks a whole table, one page in memory at a time; with `prefix` only rows whose partition key begins so. For nightly jobs alone: no request may do this. */
export async function* scan({ db, name }: Table, prefix?: string): AsyncGenerator<Row> {
  const only = prefix === undefined ? {} : { FilterExpression: 'begins_with(pk, :p)', ExpressionAttributeValues: marshall({ ':p': prefix }) }
  let after: Row | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(new ScanCommand({ TableName: name, ...only, ...(after ? { ExclusiveStartKey: marshall(after) } : {}) }))
    for (const item of Items) yield unmarshall(item)
    after = LastEvaluatedKey && unmarshall(LastEvaluatedKey)
  } while (after)
}
