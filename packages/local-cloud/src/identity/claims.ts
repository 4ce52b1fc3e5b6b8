import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import type { SigningKey } from './keys.ts'

/** Seconds that an access token is good for; the same hour as in the cloud's pool. */
const lifetime = 3600

/** Claims that follow the clock services live by, and Cognito's mark of an access token. */
export function accessClaims(now: Date) {
  const issued = Math.floor(now.getTime() / 1000)
  return { token_use: 'access' as const, iat: issued, exp: issued + lifetime }
}

type For = { readonly issuer: string; readonly clientId: string; readonly memberId: string; readonly now: Date }

/** An access token like those of a sign-in, without one: for drills and tests on this machine. */
export async function signAccessToken(key: SigningKey, { issuer, clientId, memberId, now }: For): Promise<string> {
  return new SignJWT({ ...accessClaims(now), client_id: clientId })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt' })
    .setIssuer(issuer).setAudience(clientId).setSubject(memberId).setJti(randomUUID())
    .sign(await importJWK(key))
}
