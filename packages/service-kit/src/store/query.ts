import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Row, Table } from './store.ts'

/** A walk along one partition: rows whose sort key begins with `prefix`, in order, at most `limit`. */
export type Walk = Readonly<{ pk: string; prefix?: string; limit?: number; after?: Row; backwards?: boolean; index?: { name: string; pk: string; sk: string }; consistent?: boolean }>

/** One page of a walk; `last` is where the next page begins, when there is one. */
export async function readPage({ db, name }: Table, walk: Walk): Promise<{ rows: Row[]; last?: Row }> {
  const [pk, sk] = walk.index ? [walk.index.pk, walk.index.sk] : ['pk', 'sk']
  const { Items = [], LastEvaluatedKey } = await db.send(
    new QueryCommand({
      TableName: name,
      IndexName: walk.index?.name,
      KeyConditionExpression: walk.prefix === undefined ? '#p = :p' : '#p = :p AND begins_with(#s, :s)',
      ExpressionAttributeNames: walk.prefix === undefined ? { '#p': pk } : { '#p': pk, '#s': sk },
      ExpressionAttributeValues: marshall(walk.prefix === undefined ? { ':p': walk.pk } : { ':p': walk.pk, ':s': walk.prefix }),
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
export async function readAll(table: Table, walk: Walk): Promise<Row[]> {
  const rows: Row[] = []
  for (let after: Row | undefined, more = true; more; ) {
    const page = await readPage(table, after ? { ...walk, after } : walk)
    rows.push(...page.rows)
    after = page.last
    more = after !== undefined
  }
  return rows
}

