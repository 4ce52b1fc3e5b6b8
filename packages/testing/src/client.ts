import { randomUUID } from 'node:crypto'
import { openApi, serve, type AllMessages, type Http } from '@nen-nep/service-kit'
import type { Hono } from 'hono'

export type Answer<T = any> = { status: number; body: T; etag: string | null; headers: Headers }
type Options = { as?: string; body?: unknown; key?: string | null; ifMatch?: string | null; headers?: Record<string, string> }

/** A service in this process, called as its members would call it: `as` names who, a fresh key goes with every write, `ifMatch` is the ETag seen. */
export function inProcess(service: string, routes: Hono<Http>, messages: AllMessages, now: () => Date) {
  const authenticate = (authorization: string | undefined) => Promise.resolve({ memberId: (authorization ?? 'Bearer mem_nobody').slice('Bearer '.length) })
  const app = serve(service, routes, { authenticate, now, secret: 'a secret of tests', messages, description: () => JSON.stringify(openApi(service, routes)) })
  return async <T = any>(method: string, path: string, { as = 'mem_nobody', body, key = randomUUID(), ifMatch, headers }: Options = {}): Promise<Answer<T>> => {
    const write = method !== 'GET'
    const response = await app.request(path, {
      method,
      headers: { authorization: `Bearer ${as}`, ...(write && key !== null ? { 'idempotency-key': key } : {}), ...(ifMatch ? { 'if-match': ifMatch } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T, etag: response.headers.get('etag'), headers: response.headers }
  }
}
