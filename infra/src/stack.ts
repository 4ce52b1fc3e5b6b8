import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { join } from 'node:path'
import { Alarms } from './alarms.ts'
import { Api } from './api.ts'
import { Core } from './core.ts'
import { Files } from './files.ts'
import { ServiceFunction } from './function.ts'
import { Identity } from './identity.ts'
import { Mail, mailReported } from './mail.ts'
import { sharedImpact } from './messages.vi.ts'
import { Parameters } from './parameters.ts'
import { Service, sizes } from './service.ts'
import { services, type ServiceSpec } from './services.ts'
import { indexByCell } from './table.ts'
import { addBallots } from './tally.ts'
import { Watch } from './watch.ts'
import { Web } from './web.ts'

export type NenNepProps = StackProps & Readonly<{
  /** Folder of the service bundles. */
  bundles: string
  /** Other wiring than the services' own, for tests of the wiring itself. */
  services?: readonly ServiceSpec[]
  /** Whom people ring when they are stuck; shown on every page. */
  helpPhone?: string | undefined
}>

/** Everything that runs, in one template: AWS deploys it, and the one-machine edition reads it. */
export class NenNep extends Stack {
  constructor(scope: Construct, id: string, { bundles, services: specs = services, helpPhone, ...props }: NenNepProps) {
    super(scope, id, { ...props, description: 'Nen Nep: the working life of grassroots party organisations', terminationProtection: true })
    // Access logs arrive by bucket policy; object ACLs are off in all our buckets.
    this.node.setContext('@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy', true)
    const parameters = new Parameters(this)
    const { webUrl } = parameters
    const core = new Core(this)
    const files = new Files(this, { key: core.key, webUrl })
    const watch = new Watch(this, { key: core.key, parameters })
    const alarms = new Alarms(this, 'Alarms', watch.topic)
    const mail = new Mail(this, parameters.mailDomain)
    const identity = new Identity(this, parameters)
    const api = new Api(this, { identity, key: core.key })

    const known = { BUS: core.bus.eventBusName, FILES: files.bucket.bucketName, LINK_SECRET: core.linkSecret.secretValue.unsafeUnwrap(), WEB_URL: webUrl }
    const tokens = { ISSUER: identity.issuer, JWKS_URI: `${identity.issuer}/.well-known/jwks.json`, AUDIENCE: identity.client.userPoolClientId }
    const post = { MAIL_FROM: mail.from, CONFIGURATION_SET: mail.configurationSet, MAIL_RATE: parameters.mailRate }
    const built = specs.map((spec) => {
      const environment = { ...known, ...tokens, ...(spec.name === 'notifications' ? post : {}) }
      const service = new Service(this, { spec, core, files, alarms, bundles, environment })
      api.serve(service)
      return service
    })
    const { membership, evaluations, notifications } = byName(built)
    indexByCell(membership.table)
    for (const part of [membership.http, membership.events, membership.jobs]) part.may(['dynamodb:Query'], `${membership.table.tableArn}/index/byCell`)
    addBallots(evaluations)
    for (const part of [notifications.events, notifications.jobs]) mail.maySend(part)
    if (mailReported in notifications.props.spec.wiring.reactions) mail.reportTo(notifications.eventsQueue)
    const directory = addDirectory(membership, { ...known, ADMINISTRATOR: parameters.administrator })
    identity.askDirectory(directory.lambda)
    alarms.errors('MembershipDirectory', directory.lambda, sharedImpact.directory)
    const challenge = addChallenge(membership, known)
    identity.askForCodes(challenge.lambda)
    alarms.errors('MembershipChallenge', challenge.lambda, sharedImpact.challenge)

    alarms.deadLetters('BusDlq', core.lostEvents, sharedImpact.lost)
    watch.shared(alarms, api.http)
    watch.dashboard(built)
    const web = new Web(this, { api, files, identity, parameters, services: specs.map(({ name }) => name) })
    const outputs = {
      Region: this.region,
      SiteUrl: web.url,
      SiteBucket: web.bucket.bucketName,
      ApiUrl: `https://${api.host}`,
      SignInUrl: identity.loginUrl,
      Issuer: identity.issuer,
      ClientId: identity.client.userPoolClientId,
      ...(helpPhone === undefined ? {} : { HelpPhone: helpPhone }),
    }
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
  }
}

function byName(built: readonly Service[]) {
  const find = (name: ServiceSpec['name']) => {
    const service = built.find(({ props }) => props.spec.name === name)
    if (!service) throw new Error(`The stack needs the service ${name}`)
    return service
  }
  return { membership: find('membership'), evaluations: find('evaluations'), notifications: find('notifications') }
}

/** What the user pool calls cannot be told the pool's own name, and has no use for it. */
const strangers = { ISSUER: 'not told', JWKS_URI: 'not told', AUDIENCE: 'not told' }
const asked = ({ table, props: { core, bundles } }: Service, handler: string, known: Record<string, string>) => ({
  ...sizes.events,
  key: core.key,
  code: join(bundles, 'membership', 'events'),
  handler,
  environment: { ...known, ...strangers, SERVICE: 'membership', TABLE: table.tableName },
})

/** Tells the user pool who an unknown person is, and writes down the first administrator's role. */
const addDirectory = (membership: Service, known: Record<string, string>): ServiceFunction =>
  new ServiceFunction(membership, 'Directory', 'MembershipDirectory', asked(membership, 'index.directory', known))
    .may(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], membership.table.tableArn)
    .may(['kms:Decrypt', 'kms:GenerateDataKey'], membership.props.core.key.keyArn)

/** Tells the user pool whether a one-time code is right. It reads the member and the code, and counts the try in the code: no other row. One function for the three questions, so that whoever signs in waits for one cold start. */
const addChallenge = (membership: Service, known: Record<string, string>): ServiceFunction =>
  new ServiceFunction(membership, 'Challenge', 'MembershipChallenge', { ...asked(membership, 'index.challenge', known), timeout: Duration.seconds(5), memoryMb: sizes.http.memoryMb })
    .mayAt(['dynamodb:GetItem'], membership.table.tableArn, 'M#', 'S#')
    .mayAt(['dynamodb:PutItem'], membership.table.tableArn, 'S#')
    .may(['kms:Decrypt', 'kms:GenerateDataKey'], membership.props.core.key.keyArn)
