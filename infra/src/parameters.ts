import { CfnCondition, CfnParameter, Fn } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { pin } from './pin.ts'

const address = '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$'

/** What differs between two deployments of one template: addresses, names and money. Region is the stack's own. */
export class Parameters extends Construct {
  /** Where people open the product, without a trailing slash; it goes into mails, CORS and sign-in redirects. */
  readonly webUrl = this.text('WebUrl', { default: 'https://nen-nep.example', allowedPattern: '^https?://[^/\\s]+$' })
  /** A certificate of us-east-1 for that address; empty leaves CloudFront's own name only. */
  readonly webCertificateArn = this.text('WebCertificateArn', { default: '', allowedPattern: '^(arn:aws:acm:us-east-1:[^\\s]+)?$' })
  /** The domain that mail is sent from; its DKIM records are outputs of the stack. */
  readonly mailDomain = this.text('MailDomain', { default: 'nen-nep.example', allowedPattern: '^[a-z0-9.-]+$' })
  /** Mails a second, all senders together; SES begins with 14 outside its sandbox. */
  readonly mailRate = pin(new CfnParameter(this, 'MailRate', { type: 'Number', default: 14, minValue: 0.01 }), 'MailRate').valueAsString
  /** First label of the sign-in page's address; unique in the region. */
  readonly loginPrefix = this.text('LoginPrefix', { default: 'nen-nep', allowedPattern: '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$' })
  /** Mail address of the first administrator, who exists from their first sign-in; empty once there are others. */
  readonly administrator = this.given('Administrator', this.text('Administrator', { default: '', allowedPattern: '^([^@\\s]+@[^@\\s]+)?$' }))
  /** Who reads the alarms and the budget's warning. */
  readonly alarmEmail = this.text('AlarmEmail', { default: 'alarms@nen-nep.example', allowedPattern: address })
  /** US dollars a month; a warning goes out at 80 % foreseen and at 100 % spent. */
  readonly monthlyBudget = pin(new CfnParameter(this, 'MonthlyBudget', { type: 'Number', default: 50, minValue: 1 }), 'MonthlyBudget').valueAsNumber

  constructor(scope: Construct) {
    super(scope, 'Parameters')
  }

  /** Nothing rather than an empty text, so that nobody can pass for the person who was not named. */
  private given(id: string, value: string): string {
    const named = pin(new CfnCondition(this, `${id}Named`, { expression: Fn.conditionNot(Fn.conditionEquals(value, '')) }), `${id}Named`)
    return Fn.conditionIf(named.logicalId, value, { Ref: 'AWS::NoValue' }).toString()
  }

  private text(id: string, props: { default: string; allowedPattern: string }): string {
    return pin(new CfnParameter(this, id, { type: 'String', ...props }), id).valueAsString
  }
}
