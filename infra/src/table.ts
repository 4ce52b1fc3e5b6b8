import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { pin } from './pin.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })
const kept = (encryptionKey: IKey) => ({
  partitionKey: text('pk'),
  sortKey: text('sk'),
  billingMode: BillingMode.PAY_PER_REQUEST,
  encryption: TableEncryption.CUSTOMER_MANAGED,
  encryptionKey,
  deletionProtection: true,
  removalPolicy: RemovalPolicy.RETAIN,
})

/** A service's table: what a delete of the stack, or of the table, must never take along. Its stream carries the facts out. */
export const serviceTable = (scope: Construct, logicalId: string, key: IKey): Table =>
  pin(new Table(scope, 'Table', {
    ...kept(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: 'ttl',
  }), logicalId)

/** Members of a cell in the order of their names; only what a list shows, so that an edit of anything else costs the index nothing. */
export function indexByCell(table: Table): void {
  table.addGlobalSecondaryIndex({
    indexName: 'byCell',
    partitionKey: text('gpk'),
    sortKey: text('gsk'),
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: ['name', 'status', 'roles'],
  })
}

/** The ballot box: no stream and no point-in-time copy, either of which would tell in what order ballots came (design §10). */
export const ballotTable = (scope: Construct, key: IKey): Table =>
  pin(new Table(scope, 'Ballots', kept(key)), 'EvaluationsBallots')
