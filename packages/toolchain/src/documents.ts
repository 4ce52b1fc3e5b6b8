import { catalogue } from '@nen-nep/contracts'
import { jsonSchemaOf } from '@nen-nep/contracts/json-schema'
import { openApi } from '@nen-nep/service-kit'
import { unheard } from './unheard.ts'
import { appOf, listening, SERVICES, type ServiceName } from './apps.ts'

type Json = Record<string, unknown>
export type Api = Json & { paths: Record<string, Record<string, Json>>; components: Record<string, Json> }
const json = (value: unknown) => JSON.stringify(value, null, 2)

/** Each service's operations as OpenAPI; a service without an HTTP side has none. */
export async function apis(): Promise<Map<ServiceName, Api>> {
  const found = new Map<ServiceName, Api>()
  for (const service of SERVICES) {
    const app = await appOf(service)
    if (app) found.set(service, openApi(service, app.routes) as Api)
  }
  return found
}

function joined(kind: string, documents: readonly Api[]): Json {
  const all: Json = {}
  for (const [name, value] of documents.flatMap(({ components }) => Object.entries(components[kind] ?? {}))) {
    if (name in all && json(all[name]) !== json(value)) throw new Error(`two services say different things of ${kind}/${name}`)
    all[name] = value
  }
  return all
}

/** One document of all services' operations: their paths never meet, their shared components must be the same. */
export function merged(documents: readonly Api[]): Json {
  const kinds = [...new Set(documents.flatMap(({ components }) => Object.keys(components)))]
  return {
    openapi: '3.1.0',
    info: { title: 'Nền Nếp', version: '1' },
    security: [{ signedIn: [] }],
    paths: Object.fromEntries(documents.flatMap(({ paths }) => Object.entries(paths))),
    components: Object.fromEntries(kinds.map((kind) => [kind, joined(kind, documents)])),
  }
}

/** Event type → the services that react to it; `(jobs)` marks long work. */
export async function subscribers(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const service of SERVICES) {
    const { reactions, jobs } = await listening(service)
    for (const type of Object.keys(reactions)) found.set(type, [...(found.get(type) ?? []), service])
    for (const type of Object.keys(jobs)) found.set(type, [...(found.get(type) ?? []), `${service} (jobs)`])
  }
  return found
}

/** Who reacts to an event, or why nobody has to. Throws where neither is said, or both. */
function hearing(type: string, services: readonly string[] | undefined, publisher: string): string {
  if (services === undefined && publisher === 'any') return 'Heard by: the dead-letter queue of the service it names'
  const why = unheard[type]
  if ((services === undefined) === (why === undefined)) throw new Error(`${type}: say in unheard.ts why nobody hears it, or let it be heard`)
  return services === undefined ? `Heard by: nobody. ${String(why)}` : `Heard by: ${services.join(', ')}`
}

/** `docs/events.md`: what each event means, who publishes it, who reacts to it, its JSON Schema and its example. */
export async function eventsPage(): Promise<string> {
  const heard = await subscribers()
  const parts = Object.entries(catalogue).flatMap(([publisher, events]) => [
    `## ${publisher === 'any' ? 'Any service' : publisher}`,
    ...events.toSorted((a, b) => (a.type < b.type ? -1 : 1)).map(({ type, meaning, schema, example }) => [
      `### ${type}\n\n${meaning}`,
      hearing(type, heard.get(type), publisher),
      `\`\`\`json\n${json(example)}\n\`\`\``,
      `<details><summary>JSON Schema</summary>\n\n\`\`\`json\n${json(jsonSchemaOf(schema))}\n\`\`\`\n\n</details>`,
    ].join('\n\n')),
  ])
  const opening = '# Events\n\nWritten by `npm run catalog` from the code; a test fails when it is stale. Every event travels in the envelope `{ id, at, by, because?, version, data }`; below is `data`. Events carry ids, counts and codes, never texts, votes, citizen ids, phones or mail addresses. Under one version only optional fields may be added; `packages/contracts/examples/` holds what was promised first.'
  return `${[opening, ...parts].join('\n\n')}\n`
}

/** Every generated document by its path below the project's folder. */
export async function documents(): Promise<Map<string, string>> {
  const found = await apis()
  const each = [...found].map(([service, api]): [string, string] => [`docs/api/${service}.json`, `${json(api)}\n`])
  return new Map([['docs/events.md', await eventsPage()], ...each, ['docs/api/nen-nep.json', `${json(merged([...found.values()]))}\n`]])
}
