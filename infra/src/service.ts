import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import { join } from 'node:path'
import type { Alarms } from './alarms.ts'
import type { Core } from './core.ts'
import type { Files } from './files.ts'
import { ServiceFunction } from './function.ts'
import { grantFiles, mayPublish, mayUseTable } from './grants.ts'
import { pin } from './pin.ts'
import { WorkQueue } from './queue.ts'
import { addRules } from './rules.ts'
import { addSchedules } from './schedules.ts'
import { title, type ServiceSpec } from './services.ts'
import { serviceTable } from './table.ts'

export type ServiceProps = Readonly<{
  spec: ServiceSpec
  core: Core
  files: Files
  alarms: Alarms
  /** Folder with the bundles, one folder per service and entry point. */
  bundles: string
  /** What every function is told; `SERVICE` and `TABLE` are added here. */
  environment: Record<string, string>
}>

/** How long each kind of function may run and how much memory it gets; jobs carry imports and roll-ups. */
export const sizes = {
  http: { memoryMb: 512, timeout: Duration.seconds(10) },
  relay: { memoryMb: 256, timeout: Duration.seconds(30) },
  audit: { memoryMb: 256, timeout: Duration.seconds(60) },
  events: { memoryMb: 256, timeout: Duration.seconds(30) },
  jobs: { memoryMb: 1024, timeout: Duration.minutes(15) },
} as const
const bundleOf = { http: 'http', relay: 'events', audit: 'events', events: 'events', jobs: 'jobs' } as const
type Part = keyof typeof sizes
type Filter = ReturnType<typeof FilterCriteria.filter>

/** What the two readers of a table's stream take from it (a stream bears no third): images with facts; whatever says who wrote it, or said so and was removed. */
const carriesFacts = FilterCriteria.filter({ dynamodb: { NewImage: { facts: { S: FilterRule.exists() } } } })
const saysWho = FilterCriteria.filter({ dynamodb: { NewImage: { changedBy: { S: FilterRule.exists() } } } })
const removedWhat = FilterCriteria.filter({ eventName: ['REMOVE'], dynamodb: { OldImage: { changedBy: { S: FilterRule.exists() } } } })

/** One service: its table, five functions, two queues with dead letters, the rules its own records ask for, and an alarm for each way it can hurt someone. */
export class Service extends Construct {
  readonly props: ServiceProps
  readonly table: Table
  readonly http: ServiceFunction
  readonly relay: ServiceFunction
  readonly audit: ServiceFunction
  readonly events: ServiceFunction
  readonly jobs: ServiceFunction
  readonly eventsQueue: WorkQueue
  readonly jobsQueue: WorkQueue

  constructor(scope: Construct, props: ServiceProps) {
    super(scope, title(props.spec.name))
    this.props = props
    this.table = serviceTable(this, `${this.node.id}Table`, props.core.key)
    this.http = this.function('http')
    this.relay = this.function('relay')
    this.audit = this.function('audit')
    this.events = this.function('events')
    this.jobs = this.function('jobs')
    this.eventsQueue = new WorkQueue(this, 'EventsQueue', `${this.node.id}Events`, sizes.events.timeout)
    this.jobsQueue = new WorkQueue(this, 'JobsQueue', `${this.node.id}Jobs`, sizes.jobs.timeout)
    this.grant()
    this.connect()
    this.watch()
  }

  private function(part: Part): ServiceFunction {
    const { spec, bundles, environment, core } = this.props
    const id = title(part)
    return new ServiceFunction(this, id, `${this.node.id}${id}`, {
      ...sizes[part],
      key: core.key,
      code: join(bundles, spec.name, bundleOf[part]),
      handler: `index.${part}`,
      environment: { ...environment, SERVICE: spec.name, TABLE: this.table.tableName },
    })
  }

  private grant(): void {
    const { spec, core } = this.props
    for (const part of [this.http, this.events, this.jobs]) mayUseTable(part, this.table, core.key)
    for (const part of [this.relay, this.events, this.jobs]) mayPublish(part, core)
    // The log only grows: what seals it may neither change nor delete a row.
    this.audit.may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:PutItem'], this.table.tableArn)
    // The reconciler compares every version with what was sealed (design §6); only jobs may walk the table.
    this.jobs.may(['dynamodb:Scan'], this.table.tableArn)
    grantFiles(spec.name, this, this.props)
  }

  private connect(): void {
    this.tail(this.relay, [carriesFacts])
    this.tail(this.audit, [saysWho, removedWhat])
    const { batchSize, seconds } = this.props.spec.gathering
    this.events.lambda.addEventSource(new SqsEventSource(this.eventsQueue.queue, { batchSize, ...(seconds > 0 ? { maxBatchingWindow: Duration.seconds(seconds) } : {}), reportBatchItemFailures: true }))
    this.jobs.lambda.addEventSource(new SqsEventSource(this.jobsQueue.queue, { batchSize: 1, reportBatchItemFailures: true }))
    this.jobs.lambda.configureAsyncInvoke({ onFailure: new SqsDestination(this.jobsQueue.deadLetters), retryAttempts: 2 })
    addRules(this, this.props)
    addSchedules(this, this.props.spec.wiring.schedules)
  }

  /** The stream, filtered to what concerns its reader. Tries go on until the record leaves the stream: the relay itself parks what can never succeed, and no write of anybody may miss the log. */
  private tail(reader: ServiceFunction, filters: readonly Filter[]): void {
    const stream = this.table.tableStreamArn ?? ''
    reader
      .may(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'], stream)
      .may(['kms:Decrypt', 'kms:GenerateDataKey'], this.props.core.key.keyArn)
    const mapping = new EventSourceMapping(reader, 'Stream', {
      target: reader.lambda,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      filters: [...filters],
    })
    // Lambda reads the stream once when the mapping is made, so the right to read must be there before.
    mapping.node.addDependency(reader.role)
    pin(mapping, `${this.node.id}${reader.node.id}Stream`)
  }

  private watch(): void {
    const { alarms, spec: { alarmImpact: hurt } } = this.props
    const id = this.node.id
    alarms.deadLetters(`${id}EventsDlq`, this.eventsQueue.deadLetters, hurt.reactions)
    alarms.deadLetters(`${id}JobsDlq`, this.jobsQueue.deadLetters, hurt.jobs)
    alarms.iteratorAge(`${id}Relay`, this.relay.lambda, hurt.facts)
    alarms.iteratorAge(`${id}Audit`, this.audit.lambda, hurt.audit)
    alarms.errors(`${id}Http`, this.http.lambda, hurt.requests)
    alarms.errors(`${id}Relay`, this.relay.lambda, hurt.facts)
    alarms.errors(`${id}Audit`, this.audit.lambda, hurt.audit)
    alarms.errors(`${id}Events`, this.events.lambda, hurt.reactions)
    alarms.errors(`${id}Jobs`, this.jobs.lambda, hurt.jobs)
  }
}
