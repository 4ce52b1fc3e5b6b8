import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { pin } from './pin.ts'

/** A message is given up after this many tries and then waits for a person. */
export const maxReceiveCount = 5

const sealed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const

/** A place where given-up messages wait 14 days, the longest SQS keeps anything. */
export const deadLetterQueue = (scope: Construct, id: string, logicalId: string): Queue =>
  pin(new Queue(scope, id, { ...sealed, retentionPeriod: Duration.days(14) }), logicalId)

/** A queue and its dead-letter queue; a message stays hidden six times as long as its function may run, as AWS advises for Lambda. */
export class WorkQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, logicalId: string, timeout: Duration) {
    super(scope, id)
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', `${logicalId}Dlq`)
    this.queue = pin(new Queue(this, 'Queue', {
      ...sealed,
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    }), `${logicalId}Queue`)
  }
}
