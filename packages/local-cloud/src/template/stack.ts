import * as v from 'valibot'
import { basename } from 'node:path'
import { noValue, resolve, type Scope } from './intrinsics.ts'
import { namers, needsNothing, type Named, type Place } from './names.ts'
import { readTemplate, type Resource, type Template } from './read.ts'
import * as wired from './wired.ts'

/** What a start decides about the template: its parameters, the addresses that identity has here, and the values of its secrets. */
export type Settings = Place & Readonly<{
  parameters: Readonly<Record<string, unknown>>
  issuer: string
  jwksUri: string
  secret: (arn: string, key: string) => string
}>
export type Found<Properties> = Properties & Readonly<{ id: string; ref: string; arn: string }>

const secretPattern = /\{\{resolve:secretsmanager:(.+?):SecretString:([^:}]*)(?::[^:}]*){0,2}\}\}/g

/** Cognito's addresses become those of the identity that runs here, and secret references their values. */
const settleWith = ({ issuer, jwksUri, secret }: Settings) => (text: string) => text
  .replace(/https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\/[\w-]+\/\.well-known\/jwks\.json/g, () => jwksUri)
  .replace(/https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\/[\w-]+/g, () => issuer)
  .replace(secretPattern, (_, arn: string, key: string) => secret(arn, key))

function scopeOf({ Parameters, Conditions, Resources }: Template, settings: Settings): Scope & { named: (id: string) => Named } {
  const { region, account } = settings
  const pseudo: Record<string, unknown> = {
    'AWS::Region': region, 'AWS::AccountId': account, 'AWS::Partition': 'aws', 'AWS::URLSuffix': 'localhost', 'AWS::NoValue': noValue, 'AWS::StackName': 'local', 'AWS::StackId': 'local',
  }
  const values = { ...Object.fromEntries(Object.entries(Parameters).map(([name, { Default }]) => [name, Default])), ...settings.parameters, ...pseudo }
  const named = (id: string): Named => {
    const { Type, Properties } = Resources[id] ?? missing(id)
    const namer = namers[Type]
    if (namer) return namer(id, Properties, settings)
    if (needsNothing(Type)) return { ref: id, attributes: {} }
    throw new Error(`${id} is of type ${Type}, which is not wired on one machine`)
  }
  const scope: Scope = {
    settle: settleWith(settings),
    ref: (name) => Object.hasOwn(values, name) ? values[name] : named(name).ref,
    attribute: (id, name) => {
      const known = named(id).attributes[name]
      if (known !== undefined) return known
      if (needsNothing(Resources[id]?.Type ?? '')) return `arn:aws:local:${region}:${account}:${id}/${name}`
      throw new Error(`${id} has no attribute ${name} here`)
    },
    condition: (name) => resolve(Conditions[name] ?? missing(name), scope) === true,
  }
  return { ...scope, named }
}

const missing = (name: string): never => {
  throw new Error(`The template names ${name}, which it does not hold`)
}

/** Every resource of the template that does something on one machine, its references worked out. Throws, naming the resource, on any type or wiring that is not known. */
export function readStack(dir: string, settings: Settings) {
  const { name, template, assets } = readTemplate(dir)
  const scope = scopeOf(template, settings)
  const present = Object.entries(template.Resources).filter(([, { Condition }]) => Condition === undefined || scope.condition(Condition))
  for (const [id] of present) scope.named(id)

  const find = <Schema extends v.GenericSchema<unknown, object>>(type: string, schema: Schema): Found<v.InferOutput<Schema>>[] =>
    present.filter(([, { Type }]) => Type === type).map(([id, resource]) => {
      const { ref, attributes } = scope.named(id)
      return { ...read(schema, { id, resource, scope }), id, ref, arn: attributes['Arn'] ?? id }
    })
  const asset = (key: string, id: string) => assets.get(basename(key, '.zip')) ?? missing(`the asset ${key} of ${id}`)

  return {
    name,
    place: { region: settings.region, account: settings.account },
    tables: find('AWS::DynamoDB::Table', wired.Table),
    functions: find('AWS::Lambda::Function', wired.Function).map((fn) => ({ ...fn, dir: asset(fn.Code.S3Key, fn.id) })),
    mappings: find('AWS::Lambda::EventSourceMapping', wired.Mapping),
    invokeConfigs: find('AWS::Lambda::EventInvokeConfig', wired.InvokeConfig),
    queues: find('AWS::SQS::Queue', wired.Queue),
    buses: find('AWS::Events::EventBus', wired.Bus),
    rules: find('AWS::Events::Rule', wired.Rule),
    archives: find('AWS::Events::Archive', wired.Archive),
    schedules: find('AWS::Scheduler::Schedule', wired.Schedule),
    apis: find('AWS::ApiGatewayV2::Api', wired.Api),
    routes: find('AWS::ApiGatewayV2::Route', wired.Route),
    integrations: find('AWS::ApiGatewayV2::Integration', wired.Integration),
    authorizers: find('AWS::ApiGatewayV2::Authorizer', wired.Authorizer),
    stages: find('AWS::ApiGatewayV2::Stage', wired.Stage),
    pools: find('AWS::Cognito::UserPool', wired.Pool),
    clients: find('AWS::Cognito::UserPoolClient', wired.Client),
    buckets: find('AWS::S3::Bucket', wired.Bucket),
    secrets: find('AWS::SecretsManager::Secret', wired.Secret),
  }
}
export type Stack = ReturnType<typeof readStack>

type Reading = Readonly<{ id: string; resource: Resource; scope: Scope }>
function read<Schema extends v.GenericSchema<unknown, object>>(schema: Schema, { id, resource, scope }: Reading): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, resolve(resource.Properties, scope))
  if (parsed.success) return parsed.output
  const { message, path } = parsed.issues[0]
  throw new Error(`${id} (${resource.Type}) is wired in a way that is not known here: ${path?.map(({ key }) => String(key)).join('.') ?? ''} ${message}`)
}
