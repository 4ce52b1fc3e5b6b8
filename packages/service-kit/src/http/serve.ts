import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { Refusal } from '../refusal.ts'
import { log, plain, trace } from '../log.ts'
import type { Authenticate } from './identity.ts'
import type { Http } from './operation.ts'
import { busy, defect, isSaid, problemOf, type AllMessages } from './problem.ts'

/** What the edge of a service needs: who calls, what time it is, the secret that keys, cursors and links are signed with, the sentences of what it refuses (`others` are fetched when one is missing), and where its operations are described (OpenAPI, as JSON text). */
export type Edge = Readonly<{ authenticate: Authenticate; now: () => Date; secret: string; messages: AllMessages; others?: () => Promise<AllMessages>; description: () => string | Promise<string> }>

const THROTTLES = new Set(['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded', 'TransactionConflictException', 'TimeoutError', 'TransactionCanceledException'])
const isUnavailable = (error: unknown) => error instanceof Error && (THROTTLES.has(error.name) || 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET') || ('$fault' in error && error.$fault === 'server'))

function answer(error: unknown, messages: AllMessages): Response {
  const problem = error instanceof Refusal ? problemOf(error, messages) : isUnavailable(error) ? busy : defect(randomUUID())
  if (!(error instanceof Refusal)) log('error', 'http.failed', { code: plain(problem.code), id: plain(problem.detail ?? ''), ...trace(error) })
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...(problem.status === 503 ? { 'retry-after': '2' } : {}) }
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

/** The sentences at hand, or with them all others, where a refusal of a rule that both parts of a service know has none at hand. */
async function sentencesFor(error: unknown, { messages, others }: Pick<Edge, 'messages' | 'others'>): Promise<AllMessages> {
  return !others || !(error instanceof Refusal) || isSaid(error.code, messages) ? messages : { ...(await others()), ...messages }
}

/** Stands a service's routes at `/{service}`: public routes under `/public`, all others only for a known caller. */
export function serve(service: string, routes: Hono<Http>, edge: Edge) {
  const app = new Hono<Http>()
  app.onError(async (error) => answer(error, await sentencesFor(error, edge)))
  app.notFound(() => answer(new Refusal('route.unknown', 'missing'), edge.messages))
  app.get(`/${service}/health`, (c) => c.json({ status: 'up' }))
  app.get(`/${service}/openapi.json`, async (c) => c.body(await edge.description(), 200, { 'content-type': 'application/json' }))
  app.use(`/${service}/*`, async (c, next) => {
    const open = c.req.path.startsWith(`/${service}/public/`)
    const now = edge.now()
    const { memberId, ...signIn } = open ? { memberId: 'public' } : await edge.authenticate(c.req.header('authorization'), now)
    c.set('act', { by: memberId, at: now.toISOString(), ...signIn })
    c.set('member', memberId)
    c.set('secret', edge.secret)
    c.set('now', edge.now)
    c.header('cache-control', 'no-store')
    await next()
  })
  app.route(`/${service}`, routes)
  return app
}

