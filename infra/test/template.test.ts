import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { impact, sharedImpact } from '../src/messages.vi.ts'
import { services, title } from '../src/services.ts'
import { pinned } from './pinned.ts'
import { sampled, sampleWiring, synthesise, type Made, type Resource } from './synthesise.ts'

let made: Made
let own: Made
beforeAll(async () => {
  made = await synthesise(sampled())
  own = await synthesise(services, { checks: false })
})
afterAll(() => {
  for (const { outdir } of [made, own]) rmSync(dirname(outdir), { recursive: true, force: true })
})

const entries = (type: string, from: Made = made) => Object.entries(from.template.Resources).filter(([, { Type }]) => Type === type)
const one = (id: string): Resource => {
  const found = made.template.Resources[id]
  if (!found) throw new Error(`The template has no ${id}`)
  return found
}
const props = (id: string) => one(id).Properties
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })
const names = services.map(({ name }) => name)
const titles = names.map(title)
type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Principal?: unknown }
const list = <T>(value: T | T[]) => (Array.isArray(value) ? value : [value])

/** Logical ids that a part of a template waits for. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner]
    if (key === 'Fn::GetAtt' && Array.isArray(inner)) return [String(inner[0])]
    if (key === 'DependsOn') return [inner].flat().map(String)
    if (key === 'Fn::Sub') return [...JSON.stringify(inner).matchAll(/\$\{(\w+)[.}]/g)].map(([, id]) => String(id)).concat(references(inner))
    return references(inner)
  })
}

describe('Queues', () => {
  type QueueProps = { VisibilityTimeout?: number; RedrivePolicy?: { deadLetterTargetArn: { 'Fn::GetAtt': [string, string] }; maxReceiveCount: number }; SqsManagedSseEnabled: boolean }
  it('each hand what they give up after five tries to a queue of dead letters', () => {
    for (const [id] of entries('AWS::SQS::Queue').filter(([id]) => !id.endsWith('Dlq'))) {
      expect((props(id) as QueueProps).RedrivePolicy, id).toEqual({ deadLetterTargetArn: arn(id.replace(/Queue$/, 'Dlq')), maxReceiveCount: 5 })
    }
    expect(entries('AWS::SQS::Queue')).toHaveLength(19)
  })

  it('hide a message six times as long as its function may run', () => {
    for (const part of ['Events', 'Jobs']) {
      for (const service of titles) expect((props(`${service}${part}Queue`) as QueueProps).VisibilityTimeout).toBe(6 * (props(`${service}${part}`) as { Timeout: number }).Timeout)
    }
  })

  it('are encrypted and refuse whoever comes without TLS', () => {
    const policies = entries('AWS::SQS::QueuePolicy').map(([, { Properties }]) => Properties as { Queues: { Ref: string }[]; PolicyDocument: { Statement: Statement[] } })
    for (const [id, { Properties }] of entries('AWS::SQS::Queue')) {
      expect(Properties['SqsManagedSseEnabled']).toBe(true)
      const policy = policies.find(({ Queues }) => Queues.some(({ Ref }) => Ref === id))
      expect(policy?.PolicyDocument.Statement).toContainEqual(expect.objectContaining({ Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }))
    }
  })
})

describe('Alarms', () => {
  type AlarmProps = { AlarmDescription: string; AlarmActions: unknown[]; Threshold: number; MetricName: string; Dimensions?: { Name: string; Value: { 'Fn::GetAtt'?: string[]; Ref?: string } }[] }
  const alarms = () => entries('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties as AlarmProps)

  it('each say who is hurt, and tell the same topic', () => {
    const sentences: string[] = [...Object.values(impact).flatMap((each) => Object.values(each)), ...Object.values(sharedImpact)]
    for (const { AlarmDescription, AlarmActions } of alarms()) {
      expect(sentences).toContain(AlarmDescription)
      expect(AlarmActions).toEqual([{ Ref: 'AlarmTopic' }])
    }
  })

  it('watch every queue of dead letters for its first message', () => {
    const watched = alarms().filter(({ MetricName, Threshold }) => MetricName === 'ApproximateNumberOfMessagesVisible' && Threshold === 1)
    const queues = watched.map(({ Dimensions }) => Dimensions?.[0]?.Value['Fn::GetAtt']?.[0])
    expect(queues.sort()).toEqual(entries('AWS::SQS::Queue').map(([id]) => id).filter((id) => id.endsWith('Dlq')).sort())
  })

  it('ring when a reader of a stream is fifteen minutes behind', () => {
    const lag = alarms().filter(({ MetricName }) => MetricName === 'IteratorAge')
    expect(lag.map(({ Threshold, Dimensions }) => [Threshold, Dimensions?.[0]?.Value.Ref])).toEqual(titles.flatMap((service) => [[15 * 60_000, `${service}Relay`], [15 * 60_000, `${service}Audit`]]))
  })

  it('ring on every function’s errors and on the gateway’s own', () => {
    const failing = alarms().filter(({ MetricName }) => MetricName === 'Errors').map(({ Dimensions }) => Dimensions?.[0]?.Value.Ref)
    expect(failing.sort()).toEqual(entries('AWS::Lambda::Function').map(([id]) => id).sort())
    expect(alarms().some(({ MetricName }) => MetricName === '5xx')).toBe(true)
  })
})

describe('Tables', () => {
  type TableProps = Record<'StreamSpecification' | 'PointInTimeRecoverySpecification' | 'TimeToLiveSpecification' | 'GlobalSecondaryIndexes' | 'SSESpecification' | 'DeletionProtectionEnabled' | 'BillingMode' | 'KeySchema', unknown>
  it('outlive the stack, under the customer key and protected from deletion', () => {
    for (const [, table] of entries('AWS::DynamoDB::Table')) {
      expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
      expect(table.Properties).toMatchObject({ DeletionProtectionEnabled: true, BillingMode: 'PAY_PER_REQUEST', SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: arn('DataKey') } })
    }
    expect(props('DataKey')).toMatchObject({ EnableKeyRotation: true })
  })

  it('of services stream both images, can be restored to any second and forget by `ttl`', () => {
    for (const service of titles) {
      expect(props(`${service}Table`)).toMatchObject({
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      })
    }
  })

  it('list a cell’s members by an index of names, states and roles only', () => {
    expect((props('MembershipTable') as TableProps).GlobalSecondaryIndexes).toEqual([
      expect.objectContaining({ IndexName: 'byCell', Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['name', 'status', 'roles'] } }),
    ])
  })

  it('keep ballots without any trace of their order', () => {
    const { StreamSpecification, PointInTimeRecoverySpecification } = props('EvaluationsBallots') as TableProps
    expect([StreamSpecification, PointInTimeRecoverySpecification]).toEqual([undefined, undefined])
  })
})

describe('Wiring', () => {
  it('relays only images that carry facts, and resumes at the first record that failed', () => {
    for (const service of titles) {
      expect(props(`${service}RelayStream`)).toMatchObject({
        EventSourceArn: { 'Fn::GetAtt': [`${service}Table`, 'StreamArn'] },
        FunctionName: { Ref: `${service}Relay` },
        FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"facts":{"S":[{"exists":true}]}}}}' }] },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
      })
    }
  })

  it('seals whatever says who wrote it, by the second reader of the stream, which may only add rows', () => {
    for (const service of titles) {
      expect(props(`${service}AuditStream`)).toMatchObject({
        EventSourceArn: { 'Fn::GetAtt': [`${service}Table`, 'StreamArn'] },
        FunctionName: { Ref: `${service}Audit` },
        FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"changedBy":{"S":[{"exists":true}]}}}}' }, { Pattern: '{"eventName":["REMOVE"],"dynamodb":{"OldImage":{"changedBy":{"S":[{"exists":true}]}}}}' }] },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
      })
    }
    expect(entries('AWS::Lambda::EventSourceMapping').filter(([id]) => id.endsWith('Stream'))).toHaveLength(8)
  })

  it('takes rule patterns from the keys of reactions and jobs', () => {
    for (const service of titles) {
      expect(props(`${service}EventsRule`)).toMatchObject({ EventBusName: { Ref: 'Bus' }, EventPattern: { 'detail-type': Object.keys(sampleWiring.reactions) }, Targets: [{ Arn: arn(`${service}EventsQueue`), DeadLetterConfig: { Arn: arn(`${service}EventsDlq`) } }] })
      expect(props(`${service}JobsRule`)).toMatchObject({ EventPattern: { 'detail-type': Object.keys(sampleWiring.jobs) }, Targets: [{ Arn: arn(`${service}JobsQueue`) }] })
    }
  })

  it('has, for the services as they are, a rule for each record that is not empty and no other', () => {
    const rules = Object.fromEntries(entries('AWS::Events::Rule', own).map(([id, { Properties }]) => [id, (Properties['EventPattern'] as Record<string, unknown>)['detail-type']]))
    for (const { name, wiring: { reactions, jobs } } of services) {
      expect(rules[`${title(name)}EventsRule`] ?? []).toEqual(Object.keys(reactions))
      expect(rules[`${title(name)}JobsRule`] ?? []).toEqual(Object.keys(jobs))
    }
  })

  it('carries parked poison to the dead letters of the service that parked it', () => {
    for (const name of names) {
      expect(props(`${title(name)}ParkedRule`)).toMatchObject({ EventPattern: { source: [name], 'detail-type': ['poison.parked.v1'] }, Targets: [{ Arn: arn(`${title(name)}EventsDlq`) }] })
    }
  })

  it('calls jobs on schedule with the schedule’s name, in Vietnam’s time', () => {
    expect(props('MeetingsRemindDeadlinesSchedule')).toMatchObject({
      ScheduleExpression: 'cron(0 7 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
      Target: { Arn: arn('MeetingsJobs'), Input: '{"schedule":"remind-deadlines"}', DeadLetterConfig: { Arn: arn('MeetingsJobsDlq') }, RetryPolicy: { MaximumRetryAttempts: 5 } },
    })
    expect(entries('AWS::Scheduler::Schedule')).toHaveLength(8)
  })

  it('reports bounces and complaints to notifications without anyone’s address', () => {
    type Rule = { EventPattern: unknown; Targets: { Arn: unknown; InputTransformer: { InputPathsMap: Record<string, string>; InputTemplate: string } }[] }
    const { EventPattern, Targets: [target] } = props('MailReportsRule') as Rule
    expect(EventPattern).toMatchObject({ source: ['aws.ses'], 'detail-type': expect.arrayContaining(['Email Bounced', 'Email Complaint Received']) as unknown })
    expect(target?.Arn).toEqual(arn('NotificationsEventsQueue'))
    expect(Object.values(target?.InputTransformer.InputPathsMap ?? {})).toEqual(['$.id', '$.time', '$.detail.mail.messageId', '$.detail.eventType', '$.detail.bounce.bounceType'])
    expect(JSON.parse(target?.InputTransformer.InputTemplate ?? '')).toMatchObject({ 'detail-type': 'mail.reported.v1', detail: { by: 'service:ses', version: 1 } })
  })
})

describe('Functions', () => {
  type FunctionProps = { Runtime: string; Architectures: string[]; Environment: { Variables: Record<string, unknown> }; KmsKeyArn: unknown; Handler: string }
  const common = ['SERVICE', 'TABLE', 'BUS', 'FILES', 'LINK_SECRET', 'ISSUER', 'JWKS_URI', 'AUDIENCE', 'WEB_URL']
  const extra: Record<string, string[]> = { Evaluations: ['BALLOTS'], Notifications: ['MAIL_FROM', 'CONFIGURATION_SET', 'MAIL_RATE'] }
  const told = (id: string) => Object.keys((props(id) as FunctionProps).Environment.Variables).sort()

  it('run on Node 24 and ARM, with their environment under the customer key', () => {
    for (const [, { Properties }] of entries('AWS::Lambda::Function')) expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], KmsKeyArn: arn('DataKey') })
  })

  it('are told what the architecture promises and nothing else', () => {
    for (const service of titles) for (const part of ['Http', 'Relay', 'Audit', 'Events', 'Jobs']) {
      const own = service === 'Evaluations' && part !== 'Http' ? [] : (extra[service] ?? [])
      expect(told(`${service}${part}`), `${service}${part}`).toEqual([...common, ...own].sort())
    }
    expect(told('EvaluationsTally')).toEqual([...common, 'BALLOTS', 'BALLOT_KEYS', 'BALLOT_KMS_KEY'].sort())
    expect(told('MembershipDirectory')).toEqual([...common, 'ADMINISTRATOR'].sort())
    expect(told('MembershipChallenge')).toEqual([...common].sort())
  })

  it('ship, as assets of the template, the very bundles that were made', () => {
    for (const [id, { Metadata, Properties }] of entries('AWS::Lambda::Function')) {
      const file = join(made.outdir, Metadata?.['aws:asset:path'] ?? '', 'index.mjs')
      expect(existsSync(file), id).toBe(true)
      const entry = { http: 'http', relay: 'events', audit: 'events', events: 'events', jobs: 'jobs', directory: 'events', challenge: 'events', tally: 'jobs' }[String(Properties['Handler']).replace('index.', '')]
      expect(readFileSync(file, 'utf8')).toContain(`/${id.replace(/(Http|Relay|Audit|Events|Jobs|Directory|Challenge|Tally)$/, '').toLowerCase()}/src/${entry ?? ''}.ts is not written yet`)
    }
  })
})

describe('Grants', () => {
  const statements = () => entries('AWS::IAM::Policy').flatMap(([id, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement.map((statement) => ({ id, ...statement })))
  const resourcesOf = (id: RegExp, action: string) => statements().filter((one) => id.test(one.id) && list(one.Action).includes(action)).flatMap(({ Resource }) => list(Resource)).map((one) => JSON.stringify(one))

  it('name every action and every resource; a star stands only at the end of a file prefix', () => {
    for (const { id, Action, Resource } of statements()) {
      for (const action of list(Action)) expect(action, id).not.toContain('*')
      for (const resource of list(Resource)) {
        const text = JSON.stringify(resource)
        if (text.includes('*')) expect(text, id).toMatch(/\["Files","Arn"\]\},"\/(uploads|exports|rosters|contacts|trees|documents|protocols)\/\*"|:secret:nen-nep\/ballots\/\*"/)
      }
    }
  })

  it('use no policy that AWS manages', () => {
    for (const [, { Properties }] of entries('AWS::IAM::Role')) expect(Properties['ManagedPolicyArns']).toBeUndefined()
  })

  it('let a service touch no table but its own', () => {
    for (const service of titles) {
      const touched = statements().filter(({ id, Action }) => id.startsWith(service) && list(Action).some((action) => action.startsWith('dynamodb:'))).map(({ Resource }) => JSON.stringify(Resource)).join()
      for (const other of titles.filter((each) => each !== service)) expect(touched).not.toContain(`${other}Table`)
      expect(touched.includes('EvaluationsBallots')).toBe(service === 'Evaluations')
    }
  })

  it('let whoever checks a one-time code read members and codes, and write codes only', () => {
    const mine = statements().filter(({ id, Action }) => id.startsWith('MembershipChallenge') && list(Action).some((action) => action.startsWith('dynamodb:')))
    const under = (keys: string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys }, Null: { 'dynamodb:LeadingKeys': 'false' } })
    expect(mine).toEqual([
      expect.objectContaining({ Action: 'dynamodb:GetItem', Resource: arn('MembershipTable'), Condition: under(['M#*', 'S#*']) }),
      expect.objectContaining({ Action: 'dynamodb:PutItem', Resource: arn('MembershipTable'), Condition: under(['S#*']) }),
    ])
    for (const action of ['events:PutEvents', 's3:GetObject', 's3:PutObject']) expect(resourcesOf(/^MembershipChallenge/, action)).toEqual([])
  })

  it('let the tally alone reach ballots’ keys, and requests only put into the box', () => {
    for (const action of ['secretsmanager:CreateSecret', 'secretsmanager:GetSecretValue', 'secretsmanager:DeleteSecret']) expect(statements().filter(({ Action }) => list(Action).includes(action)).map(({ id }) => id.replace(/Role.*/, ''))).toEqual(['EvaluationsTally'])
    expect(statements().filter(({ Resource }) => JSON.stringify(Resource).includes('"BallotKey"')).map(({ id }) => id.replace(/Role.*/, ''))).toEqual(['EvaluationsTally'])
    const box = statements().filter(({ Resource }) => JSON.stringify(Resource).includes('EvaluationsBallots')).map(({ id, Action }) => [id.replace(/Role.*/, ''), list(Action).map((action) => action.replace('dynamodb:', ''))])
    expect(Object.fromEntries(box)).toEqual({ EvaluationsHttp: ['Query', 'PutItem', 'UpdateItem'], EvaluationsTally: ['Query', 'PutItem', 'UpdateItem', 'DeleteItem'] })
    const own = statements().filter(({ id, Resource }) => id.startsWith('EvaluationsTally') && JSON.stringify(Resource) === JSON.stringify(arn('EvaluationsTable')))
    expect(own).toEqual([expect.objectContaining({ Action: ['dynamodb:GetItem', 'dynamodb:PutItem'], Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['V#*'] }, Null: { 'dynamodb:LeadingKeys': 'false' } } })])
  })

  it('keep addresses from everyone but membership and notifications, and writing them to membership', () => {
    for (const service of ['Meetings', 'Evaluations']) expect(resourcesOf(new RegExp(`^${service}`), 's3:GetObject').join()).not.toContain('contacts')
    expect(resourcesOf(/^NotificationsEvents/, 's3:GetObject').join()).toContain('contacts')
    expect(resourcesOf(/^(Meetings|Evaluations|Notifications)/, 's3:PutObject').join()).not.toMatch(/rosters|contacts|trees/)
    expect(resourcesOf(/^MembershipEvents/, 's3:PutObject').join()).toMatch(/rosters.*contacts.*trees/)
  })

  it('let requests upload and fetch, but neither publish nor mail nor walk a table', () => {
    expect(resourcesOf(/Http/, 's3:PutObject').every((text) => /uploads|documents|protocols/.test(text))).toBe(true)
    expect(resourcesOf(/^(?!MeetingsHttp)/, 's3:PutObject').join()).not.toContain('documents')
    expect(resourcesOf(/^(?!EvaluationsHttp)/, 's3:PutObject').join()).not.toContain('protocols')
    for (const action of ['events:PutEvents', 'ses:SendRawEmail', 'dynamodb:Scan']) expect(resourcesOf(/Http/, action)).toEqual([])
  })

  it('let only notifications send mail', () => {
    const senders = statements().filter(({ Action }) => list(Action).includes('ses:SendRawEmail')).map(({ id }) => id.replace(/Role.*/, ''))
    expect(senders.sort()).toEqual(['NotificationsEvents', 'NotificationsJobs'])
  })
})

describe('The gateway', () => {
  type Route = { RouteKey: string; AuthorizationType: string; AuthorizerId?: unknown }
  const routes = () => entries('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties as Route)

  it('asks for a member’s token everywhere but at signed links, descriptions and pulses', () => {
    for (const name of names) {
      const mine = routes().filter(({ RouteKey }) => RouteKey.split(' ')[1]?.split('/')[1] === name)
      expect(Object.fromEntries(mine.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]))).toEqual({
        [`ANY /${name}`]: 'JWT',
        [`ANY /${name}/{rest+}`]: 'JWT',
        [`ANY /${name}/public/{rest+}`]: 'NONE',
        [`GET /${name}/openapi.json`]: 'NONE',
        [`GET /${name}/health`]: 'NONE',
      })
    }
  })

  it('believes tokens of the pool for the web client only', () => {
    const [, authorizer] = entries('AWS::ApiGatewayV2::Authorizer')[0]!
    expect(authorizer.Properties).toMatchObject({ AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'], JwtConfiguration: { Audience: [{ Ref: 'WebClient' }] } })
  })

  it('logs neither path, query, body, address nor person', () => {
    const { AccessLogSettings } = props('HttpStage') as { AccessLogSettings: { Format: string } }
    const logged = Object.values(JSON.parse(AccessLogSettings.Format) as Record<string, string>)
    expect(logged.filter((each) => /path|query|body|sourceIp|userAgent|authorizer|identity/i.test(each))).toEqual([])
  })
})

describe('Identity and files', () => {
  it('knows members by a code or a passkey, lets nobody sign up, and fixes the member id for good', () => {
    expect(one('Users')).toMatchObject({ DeletionPolicy: 'Retain' })
    expect(props('Users')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AliasAttributes: expect.arrayContaining(['email', 'preferred_username']) as unknown,
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: expect.arrayContaining(['EMAIL_OTP', 'WEB_AUTHN']) as unknown } },
      Schema: [expect.objectContaining({ Name: 'memberId', Mutable: false })],
      UserPoolTier: 'ESSENTIALS',
      LambdaConfig: { UserMigration: arn('MembershipDirectory'), DefineAuthChallenge: arn('MembershipChallenge'), CreateAuthChallenge: arn('MembershipChallenge'), VerifyAuthChallengeResponse: arn('MembershipChallenge') },
      DeletionProtection: 'ACTIVE',
    })
    expect(props('WebClient')).toMatchObject({ GenerateSecret: false, AllowedOAuthFlows: ['code'], ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'], PreventUserExistenceErrors: 'ENABLED', WriteAttributes: ['locale'] })
  })

  it('lets the pool, and nobody else, call what answers it', () => {
    const callers = entries('AWS::Lambda::Permission').map(([, { Properties }]) => Properties).filter(({ Principal }) => Principal === 'cognito-idp.amazonaws.com')
    expect(callers.map(({ FunctionName }) => JSON.stringify(FunctionName)).sort()).toEqual(['Challenge', 'Challenge', 'Challenge', 'Directory'].map((part) => JSON.stringify(arn(`Membership${part}`))))
    for (const { SourceArn } of callers) expect(SourceArn).toEqual(arn('Users'))
  })

  it('keeps files private, encrypted and no longer than needed', () => {
    type Bucket = { LifecycleConfiguration: { Rules: { Id: string; ExpirationInDays?: number; NoncurrentVersionExpiration?: { NoncurrentDays: number } }[] } }
    for (const [, { Properties }] of entries('AWS::S3::Bucket')) {
      expect(Properties['PublicAccessBlockConfiguration']).toEqual({ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true })
    }
    const rules = Object.fromEntries((props('Files') as Bucket).LifecycleConfiguration.Rules.map(({ Id, ...rule }) => [Id, rule]))
    expect(rules['uploads']).toMatchObject({ ExpirationInDays: 7 })
    for (const prefix of ['rosters', 'contacts', 'trees', 'documents', 'protocols']) expect(rules[prefix]).toMatchObject({ NoncurrentVersionExpiration: { NoncurrentDays: 30 } })
  })

  it('lets the pages, and no others, send a file straight to the bucket: their policy names it, and it answers their origin', () => {
    const [[, headers]] = entries('AWS::CloudFront::ResponseHeadersPolicy') as [[string, Resource]]
    const policy = JSON.stringify(headers.Properties)
    expect(policy).toMatch(/connect-src 'self' [^;]*https:\/\/",\{"Fn::GetAtt":\["Files","RegionalDomainName"\]\}/)
    expect(policy).toContain("default-src 'self'")
    expect(props('Files')).toMatchObject({ CorsConfiguration: { CorsRules: [{ AllowedMethods: ['PUT', 'GET'], AllowedOrigins: [{ Ref: 'WebUrl' }] }] } })
  })
})

describe('The template', () => {
  it('keeps the logical ids of whatever holds data or is known outside', () => {
    const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolClient', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret', 'AWS::Events::EventBus', 'AWS::SQS::Queue', 'AWS::Lambda::Function', 'AWS::ApiGatewayV2::Api', 'AWS::CloudFront::Distribution', 'AWS::SES::EmailIdentity']
    expect(kept.flatMap((type) => entries(type).map(([id]) => id)).sort()).toEqual([...pinned].sort())
  })

  it('is clean under AwsSolutions and CloudFormation’s own schemas', () => {
    const { pluginReports } = made.report
    expect(pluginReports).toContainEqual(expect.objectContaining({ pluginName: 'AwsSolutions', conclusion: 'success' }))
    expect(pluginReports.filter(({ conclusion }) => conclusion !== 'success')).toEqual([])
  })

  it('can be made in some order: nothing waits for itself', () => {
    const { Resources } = made.template
    const needs = new Map(Object.entries(Resources).map(([id, resource]) => [id, references(resource).filter((other) => other in Resources)]))
    const seen = new Set<string>()
    const visit = (id: string, path: readonly string[]): void => {
      expect(path, [...path, id].join(' → ')).not.toContain(id)
      if (seen.has(id)) return
      for (const other of needs.get(id) ?? []) visit(other, [...path, id])
      seen.add(id)
    }
    for (const id of needs.keys()) visit(id, [])
  })

  it('keeps well below what CloudFormation takes: 500 resources, 200 parameters, 200 outputs and a megabyte of text', () => {
    const { Resources, Parameters = {}, Outputs = {} } = own.template as { Resources: object; Parameters?: object; Outputs?: object }
    const counted = [Resources, Parameters, Outputs].map((each) => Object.keys(each).length)
    expect([counted[0]! < 400, counted[1]! < 100, counted[2]! < 100], counted.join(' / ')).toEqual([true, true, true])
    expect(JSON.stringify(own.template, null, 1).length).toBeLessThan(800_000)
    const sizes = entries('AWS::Lambda::Function', own).map(([id, { Properties }]) => [id, JSON.stringify((Properties['Environment'] as { Variables: object }).Variables).length] as const)
    for (const [id, size] of sizes) expect(size, `${id}: variables of a function are at most 4 KB`).toBeLessThan(4096)
  })

  it('needs no account, no look-up and no file outside its own folder', () => {
    const manifest = readFileSync(join(made.outdir, 'manifest.json'), 'utf8')
    expect(manifest).toContain('aws://unknown-account/ap-southeast-1')
    expect(manifest).not.toContain('missing')
  })
})
