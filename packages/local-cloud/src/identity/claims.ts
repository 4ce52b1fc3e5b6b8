import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import type { SigningKey } from './keys.ts'

/** Seconds that an access token is good for; the same hour as in the cloud's pool. */
const lifetime = 3600

/** Claims that follow the clock services live by, Cognito's mark of an access token, and when the person last proved who they are (s; now, unless told). */
export function accessClaims(now: Date, signedInAt?: number) {
  const issued = Math.floor(now.getTime() / 1000)
  return { token_use: 'access' as const, iat: issued, exp: issued + lifetime, auth_time: signedInAt ?? issued }
}

type For = { readonly issuer: string; readonly clientId: string; readonly memberId: string; readonly now: Date }

/** An access token like those of a sign-in, without one: for drills and tests on this machine. */
export async function signAccessToken(key: SigningKey, { issuer, clientId, memberId, now }: For): Promise<string> {
  return new SignJWT({ ...accessClaims(now), client_id: clientId })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt' })
    .setIssuer(issuer).setAudience(clientId).setSubject(memberId).setJti(randomUUID())
    .sign(await importJWK(key))
}
