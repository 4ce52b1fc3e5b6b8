import * as v from 'valibot'
import { Failure, Refused } from '../http/failure.ts'
import type { Provider } from './config.ts'

const Answer = v.object({ access_token: v.string(), refresh_token: v.optional(v.string()), expires_in: v.number() })
/** The same two claims, in the same order, by which the services know a member. */
const Claims = v.object({ sub: v.string(), username: v.optional(v.string()) })

/** `until` is in ms of this machine's clock. The refresh token is absent where the issuer keeps the old one. */
export type Tokens = Readonly<{ access: string; refresh: string | undefined; until: number; memberId: string }>

/** Whose token it is. Unverified: it only chooses which record to ask for, and the services verify. */
function memberIn(token: string): string {
  const payload = token.split('.')[1] ?? ''
  const { username, sub } = v.parse(v.pipe(v.string(), v.parseJson(), Claims), atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  return username ?? sub
}

/** Asks the token endpoint; throws `Refused` where the issuer declines the code or refresh token. */
export async function grant({ token_endpoint, clientId }: Provider, fields: Readonly<Record<string, string>>): Promise<Tokens> {
  const asked = Date.now()
  const body = new URLSearchParams({ client_id: clientId, ...fields })
  const response = await fetch(token_endpoint, { method: 'POST', body, signal: AbortSignal.timeout(15_000) }).catch((error: unknown) => {
    throw new Failure('offline', error)
  })
  if (response.status >= 400 && response.status < 500) throw new Refused({ status: response.status, code: 'grant.refused', title: '' })
  if (!response.ok) throw new Failure('broken')
  const { access_token, refresh_token, expires_in } = v.parse(Answer, await response.json())
  return { access: access_token, refresh: refresh_token, until: asked + expires_in * 1000, memberId: memberIn(access_token) }
}
