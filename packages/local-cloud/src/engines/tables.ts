import {
  CreateTableCommand, DescribeTableCommand, DescribeTimeToLiveCommand, ResourceInUseException, UpdateTableCommand, UpdateTimeToLiveCommand, type DynamoDBClient, type TableDescription,
} from '@aws-sdk/client-dynamodb'
import type { Stack } from '../template/stack.ts'

type Table = Stack['tables'][number]

async function create(db: DynamoDBClient, { ref, ...table }: Table): Promise<void> {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes, StreamSpecification } = table
  await db.send(new CreateTableCommand({
    TableName: ref, BillingMode: 'PAY_PER_REQUEST', AttributeDefinitions, KeySchema,
    ...(GlobalSecondaryIndexes ? { GlobalSecondaryIndexes } : {}), ...(LocalSecondaryIndexes ? { LocalSecondaryIndexes } : {}),
    ...(StreamSpecification ? { StreamSpecification: { ...StreamSpecification, StreamEnabled: true } } : {}),
  })).catch((error: unknown) => {
    if (!(error instanceof ResourceInUseException)) throw error
  })
}

// A newer template may bring an index or a stream to a table that already holds data.
async function addIndexes(db: DynamoDBClient, { ref: TableName, AttributeDefinitions, GlobalSecondaryIndexes = [] }: Table, found: TableDescription): Promise<void> {
  const known = new Set(found.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName))
  for (const index of GlobalSecondaryIndexes.filter(({ IndexName }) => !known.has(IndexName))) {
    await db.send(new UpdateTableCommand({ TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create: index }] }))
  }
}
async function addStream(db: DynamoDBClient, { ref: TableName, StreamSpecification }: Table, found: TableDescription): Promise<string | undefined> {
  if (!StreamSpecification || found.StreamSpecification?.StreamEnabled) return found.LatestStreamArn
  await db.send(new UpdateTableCommand({ TableName, StreamSpecification: { ...StreamSpecification, StreamEnabled: true } }))
  return (await describe(db, TableName)).LatestStreamArn
}
async function describe(db: DynamoDBClient, TableName: string): Promise<TableDescription> {
  return (await db.send(new DescribeTableCommand({ TableName }))).Table ?? {}
}

async function expire(db: DynamoDBClient, { ref: TableName, TimeToLiveSpecification: ttl }: Table): Promise<void> {
  if (!ttl?.Enabled) return
  const { TimeToLiveDescription: known } = await db.send(new DescribeTimeToLiveCommand({ TableName }))
  if (known?.TimeToLiveStatus === 'ENABLED') return
  await db.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName: ttl.AttributeName, Enabled: true } }))
}

/** Makes every table that is missing and leaves what exists; answers each table's stream ARN by table name. */
export async function createTables(db: DynamoDBClient, tables: Stack['tables']): Promise<ReadonlyMap<string, string>> {
  const streams = new Map<string, string>()
  for (const table of tables) {
    await create(db, table)
    const found = await describe(db, table.ref)
    await addIndexes(db, table, found)
    const stream = await addStream(db, table, found)
    if (stream) streams.set(table.ref, stream)
    await expire(db, table)
  }
  return streams
}
