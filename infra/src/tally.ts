import { tally as work } from '@nen-nep/evaluations/reactions'
import { ArnFormat, Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { Key } from 'aws-cdk-lib/aws-kms'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { join } from 'node:path'
import { ServiceFunction } from './function.ts'
import { mayPublish } from './grants.ts'
import { sharedImpact } from './messages.vi.ts'
import { pin } from './pin.ts'
import { WorkQueue } from './queue.ts'
import { sizes, type Service } from './service.ts'
import { ballotTable } from './table.ts'

/** Private keys of ballots are secrets with this beginning, one a ballot, destroyed when it is counted. */
const PREFIX = 'nen-nep/ballots/'
const timeout = Duration.minutes(1)

/** Casting writes blindly into the box, and counts its marks for the progress; it may take nothing out. */
function letCast({ http, props: { core } }: Service, ballots: Table): void {
  http.may(['dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], ballots.tableArn).may(['kms:Decrypt', 'kms:GenerateDataKey'], core.key.keyArn)
  http.lambda.addEnvironment('BALLOTS', ballots.tableName)
}

/** The tally: the one function that may make, read and destroy ballots' keys, under a key of its own that no other role may use. Of the service's table it touches ballots alone. */
function theTally(evaluations: Service, ballots: Table): ServiceFunction {
  const { table, props: { core, bundles, environment } } = evaluations
  const key = pin(new Key(evaluations, 'BallotKey', { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN, description: 'Nen Nep: private keys of ballots' }), 'BallotKey')
  const secrets = Stack.of(evaluations).formatArn({ region: Aws.REGION, service: 'secretsmanager', resource: 'secret', resourceName: `${PREFIX}*`, arnFormat: ArnFormat.COLON_RESOURCE_NAME })
  const tally = new ServiceFunction(evaluations, 'Tally', 'EvaluationsTally', {
    ...sizes.events,
    timeout,
    key: core.key,
    code: join(bundles, 'evaluations', 'jobs'),
    handler: 'index.tally',
    environment: { ...environment, SERVICE: 'evaluations', TABLE: table.tableName, BALLOTS: ballots.tableName, BALLOT_KEYS: PREFIX, BALLOT_KMS_KEY: key.keyArn },
  })
    .mayAt(['dynamodb:GetItem', 'dynamodb:PutItem'], table.tableArn, 'V#')
    .may(['dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], ballots.tableArn)
    .may(['kms:Decrypt', 'kms:GenerateDataKey'], core.key.keyArn, key.keyArn)
    .may(['secretsmanager:CreateSecret', 'secretsmanager:GetSecretValue', 'secretsmanager:DeleteSecret'], secrets)
  mayPublish(tally, core)
  return tally
}

/** Ballots: their box, who may put something in, and who opens it. The relay, the reactions and the jobs never see it. */
export function addBallots(evaluations: Service): void {
  const { alarms, core } = evaluations.props
  const ballots = ballotTable(evaluations, core.key)
  letCast(evaluations, ballots)
  const tally = theTally(evaluations, ballots)
  const { queue, deadLetters } = new WorkQueue(evaluations, 'TallyQueue', 'EvaluationsTally', timeout)
  tally.lambda.addEventSource(new SqsEventSource(queue, { batchSize: 1, reportBatchItemFailures: true }))
  pin(new Rule(evaluations, 'TallyRule', { eventBus: core.bus, eventPattern: { detailType: Object.keys(work) }, targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })] }), 'EvaluationsTallyRule')
  alarms.deadLetters('EvaluationsTallyDlq', deadLetters, sharedImpact.tally)
  alarms.errors('EvaluationsTally', tally.lambda, sharedImpact.tally)
}
