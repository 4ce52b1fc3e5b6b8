import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose'
import type { Stack } from '../template/stack.ts'

export type Claims = Readonly<Record<string, string>>
export type Verdict = Readonly<{ ok: true; claims?: Claims; scopes: string[] }> | Readonly<{ ok: false; status: 401 | 403; message: string }>
type Settings = Readonly<{ authorizers: Stack['authorizers']; jwksUri: string; now: () => Date }>

const asText = (value: unknown) => Array.isArray(value) ? `[${value.join(' ')}]` : typeof value === 'string' ? value : JSON.stringify(value)
const claimsOf = (payload: JWTPayload): Claims => Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]))
const scopesOf = (payload: JWTPayload) => {
  const given = payload['scope'] ?? payload['scp']
  return typeof given === 'string' ? given.split(' ').filter(Boolean) : []
}
// Access tokens of Cognito have no audience but a client id; API Gateway takes either.
const isFor = (payload: JWTPayload, audiences: readonly string[]) =>
  [payload.aud ?? payload['client_id']].flat().some((one) => typeof one === 'string' && audiences.includes(one))

type Route = Stack['routes'][number]
const tokenOf = (header: string | null) => /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? header ?? ''

/** The JWT authorizers of the template: issuer, audience, time and signature, then the route's scopes. */
export function jwtAuthorizer({ authorizers, jwksUri, now }: Settings) {
  const keys = createRemoteJWKSet(new URL(jwksUri), { cooldownDuration: 1000 })
  const refused: Verdict = { ok: false, status: 401, message: 'Unauthorized' }

  async function verify(token: string, { JwtConfiguration: { Issuer, Audience } }: Stack['authorizers'][number]): Promise<JWTPayload | undefined> {
    try {
      const { payload } = await jwtVerify(token, keys, { issuer: Issuer, algorithms: ['RS256', 'ES256'], currentDate: now() })
      return isFor(payload, Audience) ? payload : undefined
    } catch {
      return undefined
    }
  }
  const authorizerOf = ({ id, AuthorizerId }: Route) => {
    const authorizer = authorizers.find(({ ref }) => ref === AuthorizerId)
    if (!authorizer) throw new Error(`${id} names the authorizer ${AuthorizerId ?? ''}, which is not in the template`)
    return authorizer
  }
  return async (route: Route, header: string | null): Promise<Verdict> => {
    if (route.AuthorizationType === 'NONE') return { ok: true, scopes: [] }
    const payload = await verify(tokenOf(header), authorizerOf(route))
    if (!payload) return refused
    const scopes = route.AuthorizationScopes.filter((scope) => scopesOf(payload).includes(scope))
    const allowed = route.AuthorizationScopes.length === 0 || scopes.length > 0
    return allowed ? { ok: true, claims: claimsOf(payload), scopes } : { ok: false, status: 403, message: 'Forbidden' }
  }
}
export type Authorizer = ReturnType<typeof jwtAuthorizer>
