import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { handle } from 'hono/aws-lambda'
import { readFile } from 'node:fs/promises'
import type { Hono } from 'hono'
import { ANCHORING, anchorChains, sealInto, type OrgOf } from './audit/index.ts'
import { common, readEnv } from './env.ts'
import { bucketFiles, type Files } from './files.ts'
import type { Bus } from './events/bus.ts'
import { fromJwt, serve, type AllMessages, type Http } from './http/index.ts'
import { orLater, type Later, type Part } from './http/later.ts'
import type { ServiceTable, Table } from './store/index.ts'

/** What every function of a service works with. */
export type Surroundings = Readonly<{ env: ReturnType<typeof surroundings>['env']; table: Table; files: Files; now: () => Date }>

/** Reads the environment and opens the table; for functions that touch no file, whose bundle then carries no signer. */
export function atTable() {
  const env = readEnv(common)
  const table: Table = { db: new DynamoDBClient({ maxAttempts: 4 }), name: env.TABLE }
  return { env, table, now: () => new Date() }
}

/** Reads the environment and opens the table and the bucket; called once at cold start by the entry points only. */
export function surroundings() {
  const here = atTable()
  return { ...here, files: bucketFiles(here.env.FILES) }
}

/** The bus as a function publishes on it; kept apart so that HTTP bundles need not carry its client. */
export const busOf = ({ SERVICE, BUS }: { SERVICE: string; BUS: string }): Bus => ({ client: new EventBridgeClient({ maxAttempts: 4 }), name: BUS, source: SERVICE })

type Here = Pick<Surroundings, 'env' | 'now'> & Readonly<{ table: ServiceTable }>

/** The second consumer of a service's stream, which seals every write into the audit log. */
export const sealer = ({ env, table }: Omit<Here, 'now'>, orgOf?: OrgOf) => sealInto(table, { service: env.SERVICE, secret: env.LINK_SECRET, ...(orgOf ? { orgOf } : {}) })

/** A jobs function that also knows the daily schedule of the audit log's anchors. */
export const withAnchors =
  <E extends object, A>({ env, table, now }: Here, work: (event: E) => Promise<A>) =>
  async (event: E): Promise<A | undefined> => {
    if (!('schedule' in event && event.schedule === ANCHORING)) return work(event)
    await anchorChains(table, env.SERVICE, now())
    return undefined
  }

/** The operations as the bundler described them, in a file beside the bundle. */
const description = () => readFile(new URL('openapi.json', import.meta.url), 'utf8')

/** The HTTP entry point of a service: what is there from the start, and what is loaded when it is first asked for. */
export function httpHandler({ env, now }: Pick<Surroundings, 'env' | 'now'>, routes: Hono<Http>, messages: AllMessages, later?: Later) {
  const authenticate = fromJwt({ issuer: env.ISSUER, jwksUri: env.JWKS_URI, audience: env.AUDIENCE })
  const handlerOf = (part: Part, others?: () => Promise<AllMessages>) =>
    handle(serve(env.SERVICE, part.routes, { authenticate, now, secret: env.LINK_SECRET, messages: part.messages, description, ...(others ? { others } : {}) }))
  if (!later) return handlerOf({ routes, messages })
  const { under, load } = later
  return orLater(handlerOf({ routes, messages }, async () => (await load()).messages), { under, load: async () => handlerOf(await load()) })
}
