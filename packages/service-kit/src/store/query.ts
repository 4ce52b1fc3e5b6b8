import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { fits } from './keys.ts'
import type { ScopedTable } from './scoped.ts'
import type { Row } from './store.ts'

/** A walk along one partition: rows whose sort key begins with `prefix`, in order, at most `limit`. */
export type Walk = Readonly<{ pk: string; prefix?: string; limit?: number; after?: Row | undefined; backwards?: boolean; index?: { name: string; pk: string; sk: string }; consistent?: boolean }>

function condition({ pk, prefix, index }: Walk): Partial<QueryCommandInput> {
  const names = index ?? { pk: 'pk', sk: 'sk' }
  const at = index ? { IndexName: index.name } : {}
  if (prefix === undefined) return { ...at, KeyConditionExpression: '#p = :p', ExpressionAttributeNames: { '#p': names.pk }, ExpressionAttributeValues: marshall({ ':p': pk }) }
  return { ...at, KeyConditionExpression: '#p = :p AND begins_with(#s, :s)', ExpressionAttributeNames: { '#p': names.pk, '#s': names.sk }, ExpressionAttributeValues: marshall({ ':p': pk, ':s': prefix }) }
}

/** One page of a walk; `last` is where the next page begins, when there is one. */
export async function readPage({ db, name }: ScopedTable, walk: Walk): Promise<{ rows: Row[]; last?: Row }> {
  if (!fits({ pk: walk.pk, sk: walk.prefix })) return { rows: [] }
  const { Items = [], LastEvaluatedKey } = await db.send(
    new QueryCommand({
      TableName: name,
      ...condition(walk),
      Limit: walk.limit,
      ScanIndexForward: !walk.backwards,
      ConsistentRead: walk.consistent,
      ExclusiveStartKey: walk.after && marshall(walk.after),
    }),
  )
  const rows = Items.map((item) => unmarshall(item))
  return LastEvaluatedKey ? { rows, last: unmarshall(LastEvaluatedKey) } : { rows }
}

/** All rows of a walk, page by page. */
export async function readAll(table: ScopedTable, walk: Walk): Promise<Row[]> {
  const rows: Row[] = []
  let { after } = walk
  do {
    const page = await readPage(table, { ...walk, after })
    rows.push(...page.rows)
    after = page.last
  } while (after)
  return rows
}

