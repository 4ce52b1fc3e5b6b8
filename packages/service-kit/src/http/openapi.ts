import { toJsonSchema } from '@valibot/to-json-schema'
import { Problem } from '@nen-nep/contracts'
import type { Hono } from 'hono'
import * as v from 'valibot'
import { describedBy, type Described, type Effect, type Http, type Operation } from './operation.ts'

type Json = Record<string, unknown>
const schemaOf = (schema: v.GenericSchema, typeMode: 'input' | 'output'): Json => {
  return Object.fromEntries(Object.entries(toJsonSchema(schema, { errorMode: 'ignore', typeMode })).filter(([name]) => name !== '$schema'))
}
const header = (name: string, description: string) => ({ name, in: 'header', required: true, description, schema: { type: 'string' } })
const HEADERS: Readonly<Record<Effect, readonly object[]>> = {
  read: [],
  link: [],
  create: [header('Idempotency-Key', 'One key for one command; a repeat has one effect.')],
  command: [header('Idempotency-Key', 'One key for one command; a repeat has one effect.')],
  update: [header('Idempotency-Key', 'One key for one command; a repeat has one effect.'), header('If-Match', 'The ETag of the version being changed.')],
}

function queryParameters(schema: v.GenericSchema | undefined): object[] {
  const read = schema && schemaOf(schema, 'input')
  const properties = Object.entries(v.parse(v.optional(v.record(v.string(), v.unknown()), {}), read?.['properties']))
  const required = Array.isArray(read?.['required']) ? read['required'] : []
  return properties.map(([name, of]) => ({ name, in: 'query', required: required.includes(name), schema: of }))
}

function describeRoute({ operation, body, query }: Described & { operation: Operation }, service: string, path: string): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const problem = { description: 'A refusal', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
  return {
    operationId: operation.operationId,
    tags: [service],
    summary: operation.summary,
    ...(operation.public ? { security: [] } : {}),
    parameters: [...inPath, ...queryParameters(query), ...HEADERS[operation.effect]],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } } : {}),
    responses: {
      [operation.effect === 'create' ? '201' : '200']: { description: 'Done', content: { 'application/json': { schema: operation.answers ? schemaOf(operation.answers, 'output') : {} } } },
      default: problem,
    },
  }
}

/** One service's operations as an OpenAPI 3.1 document, read from its routes. */
export function openApi(service: string, routes: Hono<Http>): Json {
  const paths: Record<string, Json> = {}
  const byRoute = Map.groupBy(routes.routes, ({ method, path }) => `${method} ${path}`)
  for (const [key, handlers] of byRoute) {
    const [method = '', path = ''] = key.split(' ')
    const what = handlers.reduce<Described>((all, { handler }) => ({ ...all, ...describedBy(handler) }), {})
    if (!what.operation) continue
    const at = `/${service}${path === '/' ? '' : path}`.replaceAll(/:(\w+)/g, '{$1}')
    paths[at] = { ...paths[at], [method.toLowerCase()]: describeRoute({ ...what, operation: what.operation }, service, at) }
  }
  return {
    openapi: '3.1.0',
    info: { title: `Nền Nếp: ${service}`, version: '1' },
    security: [{ signedIn: [] }],
    paths,
    components: { schemas: { Problem: schemaOf(Problem, 'output') }, securitySchemes: { signedIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  }
}
