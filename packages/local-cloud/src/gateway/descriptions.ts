import type { LocalFunction } from '../lambda/function.ts'
import { gatewayEvent } from './event.ts'
import { mergeDocuments, operationFinder, readDocument, type Document } from './openapi.ts'
import { gatewayResponse } from './response.ts'
import type { router } from './routes.ts'

type Options = Readonly<{ services: readonly string[]; route: ReturnType<typeof router>; functionOf: (routeId: string) => LocalFunction; now: () => Date; url: () => string }>

/** Asks the services themselves, through their public routes, as the gateway would for a stranger. */
export function descriptions({ services, route, functionOf, now, url }: Options) {
  const documents = new Map<string, Document>()
  const finders = new Map<string, ReturnType<typeof operationFinder>>()

  async function ask(path: string): Promise<Response | undefined> {
    const matched = route('GET', path)
    if (matched?.route.AuthorizationType !== 'NONE') return undefined
    const target = functionOf(matched.route.id)
    const event = gatewayEvent({ request: new Request(`${url()}${path}`), body: new ArrayBuffer(0), matched, claims: undefined, scopes: [], sourceIp: '127.0.0.1', now: now() })
    return gatewayResponse(await target.invoke(event, `${target.name} ${path}`))
  }
  async function describe(service: string): Promise<Document | undefined> {
    const known = documents.get(service)
    if (known) return known
    const answer = await ask(`/${service}/openapi.json`)
    if (!answer?.ok) return undefined
    const document = readDocument(await answer.text())
    documents.set(service, document)
    finders.set(service, operationFinder(document))
    return document
  }
  return {
    ask,
    /** One document of all that answer; those that do not are named in it. */
    async merged() {
      const found = await Promise.all(services.map(async (service) => [service, await describe(service).catch(() => undefined)] as const))
      const silent = found.flatMap(([service, document]) => document ? [] : [service])
      const merged = mergeDocuments(Object.fromEntries(found.flatMap(([service, document]) => document ? [[service, document]] : [])), url())
      return silent.length > 0 ? { ...merged, 'x-silent-services': silent } : merged
    },
    /** The operation a request means, or its method and route while the service has not said. */
    async labelOf(method: string, path: string): Promise<string> {
      const service = path.split('/')[1] ?? ''
      if (services.includes(service)) await describe(service).catch(() => undefined)
      return finders.get(service)?.(method, path) ?? `${method} /${service}`
    },
  }
}
export type Descriptions = ReturnType<typeof descriptions>
