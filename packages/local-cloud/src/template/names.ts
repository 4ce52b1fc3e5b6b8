/** Where the stack seems to stand: services only see these in names and ARNs. */
export type Place = Readonly<{ region: string; account: string }>
type Properties = Readonly<Record<string, unknown>>
export type Named = Readonly<{ ref: string; attributes: Readonly<Record<string, string>> }>
type Namer = (id: string, properties: Properties, place: Place) => Named

const given = (properties: Properties, key: string, id: string) => {
  const value = properties[key]
  return typeof value === 'string' ? value : id
}
const arn = (service: string, { region, account }: Place, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`
const plain: Namer = (id) => ({ ref: id, attributes: {} })
const withArn = (service: string, property: string, path: string): Namer => (id, properties, place) => {
  const ref = given(properties, property, id)
  return { ref, attributes: { Arn: arn(service, place, `${path}${ref}`), Name: ref } }
}

const table: Namer = (id, properties, place) => {
  const ref = given(properties, 'TableName', id)
  const Arn = arn('dynamodb', place, `table/${ref}`)
  return { ref, attributes: { Arn, StreamArn: `${Arn}/stream/local` } }
}
const queue: Namer = (id, properties, place) => {
  const name = given(properties, 'QueueName', id)
  const ref = `http://sqs.${place.region}.localhost/${place.account}/${name}`
  return { ref, attributes: { Arn: arn('sqs', place, name), QueueName: name, QueueUrl: ref } }
}
const secret: Namer = (id, properties, place) => {
  const ref = arn('secretsmanager', place, `secret:${given(properties, 'Name', id)}`)
  return { ref, attributes: { Id: ref } }
}
// A name with capitals is no DNS label, so every SDK addresses the bucket by path: no machine has wildcard names for its buckets.
const bucket: Namer = (id) => ({ ref: id, attributes: { Arn: `arn:aws:s3:::${id}`, DomainName: 'localhost', RegionalDomainName: 'localhost' } })
const pool: Namer = (id, _, place) => {
  const ref = `${place.region}_${id}`
  const ProviderName = `cognito-idp.${place.region}.amazonaws.com/${ref}`
  return { ref, attributes: { Arn: arn('cognito-idp', place, `userpool/${ref}`), ProviderName, ProviderURL: `https://${ProviderName}`, UserPoolId: ref } }
}

/** How the resources that do something here are called, by type. */
export const namers: Readonly<Record<string, Namer>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::Lambda::Function': withArn('lambda', 'FunctionName', 'function:'),
  'AWS::Lambda::EventSourceMapping': plain,
  'AWS::Lambda::EventInvokeConfig': plain,
  'AWS::SQS::Queue': queue,
  'AWS::Events::EventBus': withArn('events', 'Name', 'event-bus/'),
  'AWS::Events::Rule': withArn('events', 'Name', 'rule/'),
  'AWS::Events::Archive': withArn('events', 'ArchiveName', 'archive/'),
  'AWS::Scheduler::Schedule': withArn('scheduler', 'Name', 'schedule/default/'),
  'AWS::ApiGatewayV2::Api': (id) => ({ ref: id, attributes: { ApiId: id } }),
  'AWS::ApiGatewayV2::Route': plain,
  'AWS::ApiGatewayV2::Integration': plain,
  'AWS::ApiGatewayV2::Authorizer': plain,
  'AWS::ApiGatewayV2::Stage': (id, properties) => ({ ref: given(properties, 'StageName', id), attributes: {} }),
  'AWS::Cognito::UserPool': pool,
  'AWS::Cognito::UserPoolClient': (id) => ({ ref: id, attributes: { ClientId: id } }),
  'AWS::S3::Bucket': bucket,
  'AWS::SES::EmailIdentity': (id, properties) => ({ ref: given(properties, 'EmailIdentity', id), attributes: {} }),
  'AWS::SES::ConfigurationSet': (id, properties) => ({ ref: given(properties, 'Name', id), attributes: {} }),
  'AWS::SecretsManager::Secret': secret,
}

const idle = [
  'AWS::IAM::', 'AWS::Logs::', 'AWS::CloudWatch::', 'AWS::KMS::', 'AWS::CloudFront::', 'AWS::SNS::', 'AWS::Budgets::', 'AWS::CDK::', 'AWS::Route53::',
  'AWS::CertificateManager::', 'Custom::', 'AWS::CloudFormation::CustomResource', 'AWS::Lambda::Permission', 'AWS::Lambda::LayerVersion', 'AWS::SQS::QueuePolicy', 'AWS::S3::BucketPolicy',
  'AWS::Events::EventBusPolicy', 'AWS::Cognito::UserPoolDomain', 'AWS::Cognito::ManagedLoginBranding', 'AWS::SES::ConfigurationSetEventDestination', 'AWS::Scheduler::ScheduleGroup',
]
/** Rights, logs, alarms, keys, the content network and what only a deployment needs: nothing of it has to run here. */
export const needsNothing = (type: string): boolean => idle.some((prefix) => type.startsWith(prefix))
