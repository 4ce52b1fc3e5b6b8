import * as v from 'valibot'
import { Failure, Refused } from './failure.ts'
import { sent } from './writing.ts'

/** How long one try may take, in ms, before the page says that the network is slow. */
export const PATIENCE = 8000
const TRIES = 3

export type Call<S extends v.GenericSchema> = Readonly<{ path: string; answers: S; token?: string | undefined; send?: Readonly<{ body: unknown; key: string; method?: 'POST' | 'PUT' | 'PATCH'; version?: number }> }>

/** A refusal's body (RFC 9457). */
export const Problem = v.looseObject({ status: v.number(), code: v.string(), title: v.string() })
const slow = (error: unknown) => error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')

function describe({ token, send }: Call<v.GenericSchema>): RequestInit {
  const headers = { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  if (!send) return { headers, cache: 'no-store' }
  const seen = send.version === undefined ? {} : { 'if-match': `"${send.version}"` }
  return { method: send.method ?? 'POST', body: JSON.stringify(send.body), headers: { ...headers, ...seen, 'content-type': 'application/json', 'idempotency-key': send.key } }
}

async function once<S extends v.GenericSchema>(call: Call<S>): Promise<v.InferOutput<S>> {
  const response = await fetch(call.path, { ...describe(call), signal: AbortSignal.timeout(PATIENCE) })
  const body: unknown = await response.json().catch((error: unknown) => {
    if (slow(error)) throw error
    return undefined
  })
  if (response.ok) return v.parse(call.answers, body)
  const problem = v.safeParse(Problem, body)
  if (response.status === 401) throw new Refused({ status: 401, code: 'token.invalid', title: '' })
  if (response.status >= 500 || !problem.success) throw new Failure('broken')
  throw new Refused(problem.output)
}

function named(error: unknown): unknown {
  if (error instanceof Refused || error instanceof Failure) return error
  if (slow(error)) return new Failure('slow', error)
  return new Failure(error instanceof TypeError ? 'offline' : 'broken', error)
}

/**
 * One call of the API, its answer parsed. A try without an answer is repeated; a write repeats with the same key, so it counts
 * once. Throws `Refused` for what the server declines and `Failure` for everything else.
 */
export const request = <S extends v.GenericSchema>(call: Call<S>): Promise<v.InferOutput<S>> => (call.send ? sent(() => answered(call)) : answered(call))

async function answered<S extends v.GenericSchema>(call: Call<S>): Promise<v.InferOutput<S>> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await once(call)
    } catch (error) {
      if (left === 0 || !slow(error)) throw named(error)
    }
  }
}
