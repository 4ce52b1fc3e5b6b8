import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Row, Table } from './store.ts'

/** When a row may be written: there must be none, it must still be at `version`, what stands must be older than `newerThan`, or always. */
export type Condition = Readonly<{ is: 'absent' } | { is: 'at'; version: number } | { is: 'older'; than: number } | { is: 'any' }>
export type Put = Readonly<{ row: Row; when: Condition }>
export type Delete = Readonly<{ key: Row; when: Condition }>

/** The row that stood in the way of a conditional write, when there is one. */
export class Standing extends Error {
  readonly row: Row | undefined
  constructor(row: Row | undefined) {
    super('another version stands')
    this.row = row
  }
}

const options = { removeUndefinedValues: true }
function condition(when: Condition) {
  switch (when.is) {
    case 'absent':
      return { ConditionExpression: 'attribute_not_exists(pk)' }
    case 'at':
      return { ConditionExpression: '#v = :v', ExpressionAttributeNames: { '#v': 'version' }, ExpressionAttributeValues: marshall({ ':v': when.version }) }
    case 'older':
      return { ConditionExpression: 'attribute_not_exists(pk) OR #v < :v', ExpressionAttributeNames: { '#v': 'version' }, ExpressionAttributeValues: marshall({ ':v': when.than }) }
    case 'any':
      return {}
  }
}

/** One conditional put. Throws `Standing` when the condition fails. */
export async function putRow({ db, name }: Table, { row, when }: Put): Promise<void> {
  try {
    await db.send(new PutItemCommand({ TableName: name, Item: marshall(row, options), ...condition(when), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }))
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new Standing(error.Item && unmarshall(error.Item))
    throw error
  }
}

/** A put that gives way to a newer row: answers whether it was written. The way of every projection. */
export async function putNewer(table: Table, row: Row & { version: number }): Promise<boolean> {
  try {
    await putRow(table, { row, when: { is: 'older', than: row.version } })
    return true
  } catch (error) {
    if (error instanceof Standing) return false
    throw error
  }
}

export async function deleteRow({ db, name }: Table, key: Row): Promise<void> {
  await db.send(new DeleteItemCommand({ TableName: name, Key: marshall(key) }))
}

/** Several rows together or not at all (≤ 100). Throws `Standing` with the first row in the way; any other cancellation is the engine's error. */
export async function writeTogether({ db, name }: Table, puts: readonly Put[], deletes: readonly Delete[] = []): Promise<void> {
  const TransactItems = [
    ...puts.map(({ row, when }) => ({ Put: { TableName: name, Item: marshall(row, options), ...condition(when), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const } })),
    ...deletes.map(({ key, when }) => ({ Delete: { TableName: name, Key: marshall(key), ...condition(when), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const } })),
  ]
  try {
    await db.send(new TransactWriteItemsCommand({ TransactItems }))
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []
    const failed = reasons.find(({ Code }) => Code === 'ConditionalCheckFailed')
    const onlyConditions = reasons.every(({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'None')
    if (failed && onlyConditions) throw new Standing(failed.Item && unmarshall(failed.Item))
    throw error
  }
}
