import { ConditionalCheckFailedException, TransactionCanceledException, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Key } from './keys.ts'
import type { Row, Table } from './store.ts'
import { Standing } from './write.ts'

/** An attribute, or a name in a map below one: `['w', '3']` is the third entry of the map `w`. */
export type Path = readonly string[]
/** Sets attributes of one row, blindly, where others have the values in `is` and those in `absent` are not there. The row itself must stand. */
export type Edit = Readonly<{ key: Key; set: readonly (readonly [Path, unknown])[]; is?: readonly (readonly [Path, unknown])[]; absent?: readonly Path[] }>

function expressions({ key, set, is = [], absent = [] }: Edit) {
  const names = new Map<string, string>()
  const values: Record<string, unknown> = {}
  const nameOf = (path: Path) => path.map((part) => {
    const known = names.get(part) ?? `#n${names.size}`
    names.set(part, known)
    return known
  }).join('.')
  const valueOf = (value: unknown) => {
    const name = `:v${Object.keys(values).length}`
    values[name] = value
    return name
  }
  const UpdateExpression = `SET ${set.map(([path, value]) => `${nameOf(path)} = ${valueOf(value)}`).join(', ')}`
  const conditions = ['attribute_exists(pk)', ...is.map(([path, value]) => `${nameOf(path)} = ${valueOf(value)}`), ...absent.map((path) => `attribute_not_exists(${nameOf(path)})`)]
  return {
    Key: marshall({ pk: key.pk, sk: key.sk }),
    UpdateExpression,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: Object.fromEntries([...names].map(([part, name]) => [name, part])),
    ExpressionAttributeValues: marshall(values),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
}

/** One conditional update without a read before it. Throws `Standing` with what stood, when a condition fails. */
export async function editRow({ db, name: TableName }: Table, edit: Edit): Promise<void> {
  try {
    await db.send(new UpdateItemCommand({ TableName, ...expressions(edit) }))
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new Standing(error.Item && unmarshall(error.Item))
    throw error
  }
}

const codesOf = (error: unknown) => (error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [])
/** A new row and an edit of another one, together or not at all. Throws `Standing` with the row in the way: the one that is there already, or else the one that was to be edited. */
export async function addAndEdit({ db, name: TableName }: Table, row: Row & Key, edit: Edit): Promise<void> {
  const Put = { TableName, Item: marshall(row), ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
  try {
    await db.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }, { Update: { TableName, ...expressions(edit) } }] }))
  } catch (error) {
    const failed = codesOf(error).find(({ Code }) => Code === 'ConditionalCheckFailed')
    if (failed) throw new Standing(failed.Item && unmarshall(failed.Item))
    throw error
  }
}

/** Whether a transaction was given up only because another one was at the same rows just then: it may be tried again. */
export const isConflict = (error: unknown): boolean => {
  const codes = codesOf(error).map(({ Code }) => Code)
  return codes.includes('TransactionConflict') && codes.every((code) => code === 'TransactionConflict' || code === 'None')
}
