import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { pin } from './pin.ts'
import { deadLetterQueue } from './queue.ts'

const busName = 'nen-nep'

/** What all services share: one customer key, one bus with ninety days of archive, one secret for signed links and cursors. */
export class Core extends Construct {
  readonly key: Key
  readonly bus: EventBus
  readonly lostEvents: Queue
  readonly linkSecret: Secret

  constructor(scope: Construct) {
    super(scope, 'Core')
    this.key = pin(new Key(this, 'Key', { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN, description: 'Nen Nep: tables, files, bus, logs' }), 'DataKey')
    this.lostEvents = deadLetterQueue(this, 'LostEvents', 'BusDlq')
    this.bus = pin(new EventBus(this, 'Bus', { eventBusName: busName, kmsKey: this.key, deadLetterQueue: this.lostEvents }), 'Bus')
    this.bus.archive('Archive', { retention: Duration.days(90), kmsKey: this.key, eventPattern: { account: [this.bus.env.account] } })
    this.linkSecret = pin(new Secret(this, 'LinkSecret', {
      description: 'Signs links in mails and list cursors',
      encryptionKey: this.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    }), 'LinkSecret')
    this.letServicesIn()
  }

  /** Logs, the archive and the bus's dead letters act in their services' own names, which only a resource's policy can allow. */
  private letServicesIn(): void {
    const { account, region } = Stack.of(this)
    const use = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*']
    const allow = (service: string, conditions: Record<string, Record<string, string>>) =>
      this.key.addToResourcePolicy(new PolicyStatement({ principals: [new ServicePrincipal(service)], actions: use, resources: ['*'], conditions }))
    allow(`logs.${region}.amazonaws.com`, { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:log-group:*` } })
    allow('events.amazonaws.com', { StringEquals: { 'aws:SourceAccount': account, 'kms:EncryptionContext:aws:events:event-bus:arn': this.busArn } })
    this.lostEvents.addToResourcePolicy(new PolicyStatement({
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [this.lostEvents.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': this.busArn } },
    }))
  }

  /** Written out, because a key that waits for the bus while the bus waits for its key would never be made. */
  private get busArn(): string {
    return Stack.of(this).formatArn({ service: 'events', resource: 'event-bus', resourceName: busName })
  }
}
