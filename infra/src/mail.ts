import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib'
import { EventBus, Rule, RuleTargetInput, type RuleTargetInputProperties } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, EmailSendingEvent, EventDestination, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { ServiceFunction } from './function.ts'
import { pin } from './pin.ts'
import type { WorkQueue } from './queue.ts'

/** The event that a service lists among its reactions to be told what became of its mails. */
export const mailReported = 'mail.reported.v1'
const told = ['Email Delivered', 'Email Bounced', 'Email Complaint Received', 'Email Rejected']

/** SES's report in the shape of our own events, without the addresses, subject and headers it holds: which mail, what became of it, and for a bounce whether for good. */
class Report extends RuleTargetInput {
  private readonly paths = { id: '$.id', at: '$.time', mail: '$.detail.mail.messageId', outcome: '$.detail.eventType', bounce: '$.detail.bounce.bounceType' }

  private readonly type: string
  constructor(type: string) {
    super()
    this.type = type
  }

  override bind(): RuleTargetInputProperties {
    // Quoted, so that what a report lacks becomes an empty string and the text stays JSON.
    const data = { mailId: '<mail>', outcome: '<outcome>', bounceType: '<bounce>' }
    const event = { source: 'aws.ses', 'detail-type': this.type, detail: { id: 'ses:<id>', at: '<at>', by: 'service:ses', version: 1, data } }
    return { inputPathsMap: this.paths, inputTemplate: JSON.stringify(event) }
  }
}

/** The sending domain, and what comes back. */
export class Mail extends Construct {
  readonly from: string
  readonly configurationSet: string
  private readonly domain: string

  constructor(scope: Construct, domain: string) {
    super(scope, 'Mail')
    this.domain = domain
    this.from = `no-reply@${domain}`
    const set = pin(new ConfigurationSet(this, 'Set', { tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE, reputationMetrics: true, suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS }), 'MailSet')
    this.configurationSet = set.configurationSetName
    set.addEventDestination('Told', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    })
    const identity = pin(new EmailIdentity(this, 'Identity', { identity: Identity.domain(domain), configurationSet: set }), 'MailIdentity')
    identity.dkimRecords.forEach(({ name, value }, n) => new CfnOutput(this, `Dkim${n}`, { value: `${name} CNAME ${value}` }))
  }

  /** SES speaks to the account's default bus only; a rule there hands its reports straight to the queue, so no address enters our bus or its archive. */
  reportTo({ queue, deadLetters }: WorkQueue): void {
    pin(new Rule(this, 'Reports', {
      eventPattern: { source: ['aws.ses'], detailType: told },
      targets: [new SqsQueue(queue, { message: new Report(mailReported), deadLetterQueue: deadLetters })],
    }), 'MailReportsRule')
  }

  /** Sends raw mail from our own address, through our own configuration set. */
  maySend(target: ServiceFunction): void {
    const arn = (resource: string, resourceName: string) => Stack.of(this).formatArn({ service: 'ses', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME })
    target.may(['ses:SendRawEmail'], arn('identity', this.domain), arn('configuration-set', this.configurationSet))
  }
}
