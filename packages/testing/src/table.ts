import { randomUUID } from 'node:crypto'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { meter, type Cost, type ServiceTable } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'

type Index = { name: string; include: string[] }

/** A table of the engine as the template makes them: keys `pk`, `sk`, and one index `gpk`, `gsk` where it is asked for. With a meter at its door; a test reads all of it, as a service at its own work does. */
export async function freshTable(endpoint: string, index?: Index): Promise<ServiceTable & { meter: { read: (reset?: boolean) => Cost } }> {
  const db = new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
  const name = `t-${randomUUID()}`
  const text = (...names: string[]) => names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }))
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ]
  await db.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: text('pk', 'sk', ...(index ? ['gpk', 'gsk'] : [])),
      KeySchema: keys('pk', 'sk'),
      ...(index ? { GlobalSecondaryIndexes: [{ IndexName: index.name, KeySchema: keys('gpk', 'gsk'), Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: index.include } }] } : {}),
    }),
  )
  return asService({ db, name, meter: meter(db) })
}
