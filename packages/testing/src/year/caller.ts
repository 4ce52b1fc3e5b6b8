import { randomUUID } from 'node:crypto'

/** How the running system is reached: its address, and an access token for a member. */
export type System = Readonly<{ url: string; token: (memberId: string) => Promise<string> }>
export type Body = Record<string, any>
export type Reply = Readonly<{ status: number; body: Body; etag: string | null }>
export type Call = (method: string, path: string, options?: { as?: string; body?: unknown; key?: string; ifMatch?: string | null }) => Promise<Reply>

/** Refused by the system in a way the caller did not expect. */
export class Unexpected extends Error {
  readonly reply: Reply
  constructor(what: string, reply: Reply) {
    super(`${what}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 600)}`)
    this.reply = reply
  }
}

/** Calls the system as its members do, over HTTP; tokens are asked for once a member. */
export function caller({ url, token }: System): Call {
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (member: string) => {
    const known = tokens.get(member) ?? token(member)
    tokens.set(member, known)
    return known
  }
  return async (method, path, { as = 'mem_nobody', body, key = randomUUID(), ifMatch } = {}) => {
    const headers: Record<string, string> = { authorization: `Bearer ${await tokenOf(as)}` }
    if (method !== 'GET') headers['idempotency-key'] = key
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (ifMatch) headers['if-match'] = ifMatch
    const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as Body) : { text }, etag: response.headers.get('etag') }
  }
}

/** The same, where anything but success ends the story; busy answers (503, 429) are tried again for a while with the same key, as a client would. */
export function surely(call: Call): Call {
  return async (method, path, options = {}) => {
    const key = options.key ?? randomUUID()
    for (let tried = 0; ; tried++) {
      const reply = await call(method, path, { ...options, key })
      if (reply.status < 300) return reply
      if ((reply.status !== 503 && reply.status !== 429) || tried === 20) throw new Unexpected(`${method} ${path}`, reply)
      await new Promise((go) => setTimeout(go, 100 * 2 ** Math.min(tried, 5) * Math.random()))
    }
  }
}

/** Asks until the answer satisfies; the system works in the background. */
export async function eventually<T>(ask: () => Promise<T>, enough: (answer: T) => boolean, { seconds = 120, every = 200, seen = (_: T): void => undefined } = {}): Promise<T> {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    seen(answer)
    if (enough(answer)) return answer
    if (Date.now() > until) throw new Error(`did not happen within ${seconds} s; last seen: ${JSON.stringify(answer).slice(0, 600)}`)
    await new Promise((go) => setTimeout(go, every))
  }
}
