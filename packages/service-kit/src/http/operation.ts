import type { MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import type { Act } from '../act.ts'
import { refuse, sign } from './edge.ts'
import { strictJson } from './strict-json.ts'

/** What a request carries besides its path and body. */
export type Http = { Variables: { act: Act; member: string; secret: string; now: () => Date; rawBody: unknown } }

/** How an operation treats the world: reads, makes a thing, changes one version of a thing, asks for something to be done, or does so by a signed link or ballot, which is its own key. */
export type Effect = 'read' | 'create' | 'update' | 'command' | 'link'
/** What the catalogue knows of an operation. */
export type Operation = Readonly<{ operationId: string; effect: Effect; summary: string; answers?: v.GenericSchema; public?: boolean }>
/** What the middlewares of one route say of it together. */
export type Described = Readonly<{ operation?: Operation; body?: v.GenericSchema; query?: v.GenericSchema }>

const descriptions = new WeakMap<object, Described>()
/** What a middleware says of the route it stands in; nothing for others. */
export const describedBy = (handler: object): Described | undefined => descriptions.get(handler)
const describe = <H extends MiddlewareHandler<Http>>(handler: H, what: Described): H => {
  descriptions.set(handler, what)
  return handler
}

const KEY = /^[\x21-\x7e]{8,128}$/
function versionSeen(header: string | undefined): number {
  if (header === undefined) return refuse('version.required')
  const digits = /^"(\d{1,9})"$/.exec(header)?.[1]
  return digits === undefined ? refuse('version.malformed') : Number(digits)
}

const isKeyed = (effect: Effect) => effect !== 'read' && effect !== 'link'

/** Names a route, and demands what its effect needs: `Idempotency-Key` on every write, `If-Match` on an update. */
export function op(operationId: string, effect: Effect, summary: string, more: { answers?: v.GenericSchema; public?: boolean } = {}): MiddlewareHandler<Http> {
  return describe(
    async (c, next) => {
      if (isKeyed(effect)) {
        if (c.get('rawBody') === undefined) c.set('rawBody', await bodyOf(c.req.raw))
        const key = c.req.header('idempotency-key') ?? ''
        if (!KEY.test(key)) return refuse('key.required')
        const { act, secret } = c.var
        const path = new URL(c.req.url).pathname
        const ifMatch = effect === 'update' ? versionSeen(c.req.header('if-match')) : undefined
        c.set('act', { ...act, key: sign(secret, act.by, operationId, path, key), body: sign(secret, key, JSON.stringify(c.get('rawBody') ?? null)), ...(ifMatch === undefined ? {} : { ifMatch }) })
      }
      return next()
    },
    { operation: { operationId, effect, summary, ...more } },
  )
}

async function bodyOf(request: Request): Promise<unknown> {
  if (!request.body) return null
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) return (await request.clone().arrayBuffer()).byteLength === 0 ? null : refuse('body.wrong-type')
  return strictJson(request.clone())
}

type Input<K extends 'json' | 'query', S extends v.GenericSchema> = { in: { [P in K]: v.InferInput<S> }; out: { [P in K]: v.InferOutput<S> } }

/** Parses the body; every fault is named by its JSON pointer. */
export function body<S extends v.GenericSchema>(schema: S): MiddlewareHandler<Http, string, Input<'json', S>> {
  const handler: MiddlewareHandler<Http, string, Input<'json', S>> = async (c, next) => {
    const raw = c.get('rawBody') ?? (await bodyOf(c.req.raw))
    c.req.addValidatedData('json', object(parseInput(schema, raw)))
    return next()
  }
  descriptions.set(handler, { body: schema })
  return handler
}

/** Parses the query string; repeated names and unknown names are refused. */
export function query<S extends v.GenericSchema>(schema: S): MiddlewareHandler<Http, string, Input<'query', S>> {
  const handler: MiddlewareHandler<Http, string, Input<'query', S>> = async (c, next) => {
    const values = Object.fromEntries(Object.entries(c.req.queries()).map(([name, all]) => [name, all.length === 1 ? all[0] : all]))
    c.req.addValidatedData('query', object(parseInput(schema, values)))
    return next()
  }
  descriptions.set(handler, { query: schema })
  return handler
}

/** Parses input from outside, or refuses it with every faulty place. */
export function parseInput<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, value)
  return read.success ? read.output : refuse('input.invalid', { issues: read.issues })
}

const object = (value: unknown): object => (typeof value === 'object' && value !== null ? value : refuse('input.invalid', { issues: [] }))
