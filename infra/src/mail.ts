import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib'
import { EventBus as Bus, Rule } from 'aws-cdk-lib/aws-events'
import { EventBus as BusTarget } from 'aws-cdk-lib/aws-events-targets'
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, EmailSendingEvent, EventDestination, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { Core } from './core.ts'
import type { ServiceFunction } from './function.ts'
import { pin } from './pin.ts'

/** What SES tells of a mail, by EventBridge's names; a service that lists one of them among its reactions is sent it. */
export const mailEvents = ['Email Delivered', 'Email Bounced', 'Email Complaint Received', 'Email Rejected'] as const
export const isMailEvent = (type: string) => mailEvents.some((known) => known === type)

/** The sending domain, and what comes back. SES publishes to the account's default bus only, so one rule carries its events to ours, archive included. */
export class Mail extends Construct {
  readonly from: string
  readonly configurationSet: string
  private readonly domain: string

  constructor(scope: Construct, { core, domain }: { core: Core; domain: string }) {
    super(scope, 'Mail')
    this.domain = domain
    this.from = `no-reply@${domain}`
    const set = pin(new ConfigurationSet(this, 'Set', { tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE, reputationMetrics: true, suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS }), 'MailSet')
    this.configurationSet = set.configurationSetName
    const ours = Bus.fromEventBusName(this, 'DefaultBus', 'default')
    set.addEventDestination('Told', {
      destination: EventDestination.eventBus(ours),
      events: [EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    })
    pin(new Rule(this, 'Forward', { eventPattern: { source: ['aws.ses'], detailType: [...mailEvents] }, targets: [new BusTarget(Bus.fromEventBusArn(this, 'Ours', core.bus.eventBusArn), { deadLetterQueue: core.lostEvents })] }), 'MailForwardRule')
    const identity = pin(new EmailIdentity(this, 'Identity', { identity: Identity.domain(domain), configurationSet: set }), 'MailIdentity')
    identity.dkimRecords.forEach(({ name, value }, n) => new CfnOutput(this, `Dkim${n}`, { value: `${name} CNAME ${value}` }))
  }

  /** Sends raw mail from our own address, through our own configuration set. */
  maySend(target: ServiceFunction): void {
    const arn = (resource: string, resourceName: string) => Stack.of(this).formatArn({ service: 'ses', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME })
    target.may(['ses:SendRawEmail'], arn('identity', this.domain), arn('configuration-set', this.configurationSet))
  }
}
