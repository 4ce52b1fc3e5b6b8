import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Clock } from '../clock.ts'
import { FunctionFailed } from '../lambda/function.ts'
import type { LocalFunctions } from '../lambda/functions.ts'
import type { Logs } from '../log.ts'
import { messageOf } from '../network.ts'
import type { Stack } from '../template/stack.ts'
import type { Wiring } from '../template/wiring.ts'
import type { Authorizer } from './authorizer.ts'
import { descriptions } from './descriptions.ts'
import { gatewayEvent } from './event.ts'
import type { Health } from './health.ts'
import { packedFiles } from './packed-files.ts'
import { packed } from './packed.ts'
import { gatewayResponse, problem } from './response.ts'
import { router, type Matched } from './routes.ts'

export type GatewayOptions = Readonly<{
  stack: Stack
  wiring: Wiring
  functions: LocalFunctions
  clock: Clock
  logs: Logs
  url: string
  authorize: Authorizer
  /** Name the operation of each request, which costs a look at the services' descriptions; only the meter needs it. */
  named: boolean
  web: (path: string) => Promise<Response | undefined>
  health: () => Promise<Health>
}>
const largestBody = 10 * 1024 * 1024

/** The API of the template as API Gateway serves it, with identity, health, the merged description and the web beside it. */
export function gateway(options: GatewayOptions) {
  const { stack, wiring, functions, clock, logs, url, authorize, named, web, health } = options
  const route = router(stack.routes)
  const targets = new Map(stack.routes.map((each) => [each.id, functions.at(wiring.functionAt(wiring.integrationOf(each).IntegrationUri, each.id).arn)]))
  const functionOf = (id: string) => {
    const found = targets.get(id)
    if (!found) throw new Error(`The route ${id} has no function`)
    return found
  }
  const services = [...new Set(stack.routes.flatMap(({ RouteKey }) => /\/([\w-]+)\/openapi\.json$/.exec(RouteKey)?.[1] ?? []))]
  const described = descriptions({ services, route, functionOf, now: clock.now, url: () => url })

  async function call(matched: Matched, request: Request, sourceIp: string): Promise<Response> {
    const verdict = await authorize(matched.route, request.headers.get('authorization'))
    if (!verdict.ok) return problem(verdict.status, verdict.message, verdict.status === 401 ? { 'www-authenticate': 'Bearer' } : {})
    const target = functionOf(matched.route.id)
    const { pathname } = new URL(request.url)
    const label = named ? await described.labelOf(request.method, pathname) : ''
    const event = gatewayEvent({ request, body: await request.arrayBuffer(), matched, claims: verdict.claims, scopes: verdict.scopes, sourceIp, now: clock.now() })
    try {
      return gatewayResponse(await target.invoke(event, label))
    } catch (error) {
      logs.notice('gateway', `${request.method} ${matched.route.RouteKey}: ${messageOf(error)}`)
      return error instanceof FunctionFailed && error.kind === 'timeout' ? problem(503, 'Service Unavailable') : problem(500, 'Internal Server Error')
    }
  }
  const file = packedFiles()
  const app = new Hono()
    .get('/health', async (c) => c.json(await health()))
    .get('/openapi.json', async () => Response.json(await described.merged()))
    .use(bodyLimit({ maxSize: largestBody, onError: () => problem(413, 'Request Entity Too Large') }))
    .use(async (c, next) => {
      const matched = route(c.req.method, c.req.path)
      if (!matched) return next()
      return packed(c.req.raw, await call(matched, c.req.raw, getConnInfo(c).remote.address ?? '127.0.0.1'))
    })
    .get('*', async (c) => file(c.req.raw, await web(c.req.path) ?? problem(404, 'Not Found')))
    .notFound(() => problem(404, 'Not Found'))
  app.onError((error) => {
    logs.notice('gateway', messageOf(error))
    return problem(500, 'Internal Server Error')
  })
  return { app, services, ask: described.ask }
}
