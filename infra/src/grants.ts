import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Core } from './core.ts'
import type { Files, Prefix } from './files.ts'
import type { ServiceFunction } from './function.ts'
import type { ServiceName } from './services.ts'

const rows = ['BatchGetItem', 'GetItem', 'Query', 'ConditionCheckItem', 'PutItem', 'UpdateItem', 'DeleteItem'].map((action) => `dynamodb:${action}`)
type FileActions = Readonly<{ get?: readonly Prefix[]; put?: readonly Prefix[]; delete?: readonly Prefix[] }>
type Parts = Readonly<{ http: ServiceFunction; events: ServiceFunction; jobs: ServiceFunction }>
type Shared = Readonly<{ core: Core; files: Files }>

/** Reads and writes single rows and partitions; no Scan, so that no request can walk a table. */
export function mayUseTable(target: ServiceFunction, table: Table, key: Core['key']): void {
  target.may(rows, table.tableArn).may(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn)
}

/** Publishes on our bus only; EventBridge encrypts what arrives in its own name. */
export const mayPublish = (target: ServiceFunction, { bus }: Core) => target.may(['events:PutEvents'], bus.eventBusArn)

export function mayUseFiles(target: ServiceFunction, { core, files }: Shared, actions: FileActions): void {
  const at = (names: readonly Prefix[] | undefined) => (names ?? []).map((name) => files.bucket.arnForObjects(`${name}/*`))
  const grants = [['s3:GetObject', at(actions.get)], ['s3:PutObject', at(actions.put)], ['s3:DeleteObject', at(actions.delete)]] as const
  for (const [action, resources] of grants) if (resources.length > 0) target.may([action], ...resources)
  // Without the right to list, S3 answers 403 for a file that is not there, and nobody could tell missing from forbidden.
  target.may(['s3:ListBucket'], files.bucket.bucketArn)
  target.may(['kms:Decrypt', 'kms:GenerateDataKey'], core.key.keyArn)
}

const claims = ['rosters', 'contacts', 'trees'] as const
/** Addresses are for notifications alone; everyone may read names and the tree; membership writes them (decision 2). */
const readable: Record<ServiceName, readonly Prefix[]> = {
  membership: claims,
  meetings: ['rosters', 'trees'],
  evaluations: ['rosters', 'trees'],
  notifications: claims,
}

/** What people send and a service keeps with what it shows. */
const kept: Record<ServiceName, readonly Prefix[]> = { membership: [], meetings: ['documents'], evaluations: ['protocols'], notifications: [] }

export function grantFiles(name: ServiceName, { http, events, jobs }: Parts, shared: Shared): void {
  const written = name === 'membership' ? { put: claims, delete: claims } : {}
  // The papers of meetings and the photos of evaluations' protocols are kept under prefixes of their own, which their service's doors alone open.
  const papers = kept[name]
  mayUseFiles(http, shared, { get: ['uploads', 'exports', ...papers], put: ['uploads', ...papers] })
  mayUseFiles(events, shared, { get: readable[name], ...written })
  // Uploads nobody used and the exports of persons are deleted when their time is over by membership's nightly job, evidence and photos that never came or were taken back by the job of the service that keeps them.
  const tidied: readonly Prefix[] = name === 'membership' ? [...claims, 'uploads', 'exports'] : papers
  mayUseFiles(jobs, shared, { ...written, delete: tidied, get: ['uploads', 'exports', ...readable[name]], put: ['exports', ...(written.put ?? [])] })
}
