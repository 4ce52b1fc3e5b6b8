import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose'
import * as v from 'valibot'
import { refuse } from './edge.ts'

/** Who calls, and when they last proved it. */
export type SignIn = Readonly<{ memberId: string; signedInAt?: string }>
/** Says who calls from their access token, or refuses. */
export type Authenticate = (authorization: string | undefined, now: Date) => Promise<SignIn>

// An ID token is for our client too; only what says it is for access opens anything (RFC 9068 in spirit, `token_use` in Cognito's words).
const Claims = v.object({ sub: v.string(), username: v.optional(v.string()), aud: v.optional(v.union([v.string(), v.array(v.string())])), client_id: v.optional(v.string()), token_use: v.literal('access'), auth_time: v.optional(v.number()) })
const Member = v.pipe(v.string(), v.regex(/^mem_[A-Za-z0-9-]{1,64}$/))
const forAudience = ({ aud, client_id }: v.InferOutput<typeof Claims>, audience: string) => client_id === audience || aud === audience || (Array.isArray(aud) && aud.includes(audience))

// A refreshed token is new, the sign-in behind it is not: its time is `auth_time`, which both issuers state in seconds.
const moment = (seconds: number | undefined) => (seconds === undefined ? {} : { signedInAt: new Date(seconds * 1000).toISOString() })

function signInOf(payload: JWTPayload, audience: string): SignIn {
  const claims = v.parse(Claims, payload)
  if (!forAudience(claims, audience)) throw new Error('another audience')
  return { memberId: v.parse(Member, claims.username ?? claims.sub), ...moment(claims.auth_time) }
}

/** Verifies access tokens of one issuer for one client: fixed algorithms, cached keys, 10 s of clock tolerance. The token says who, never what. */
export function fromJwt({ issuer, jwksUri, audience }: { issuer: string; jwksUri: string; audience: string }): Authenticate {
  const keys = createRemoteJWKSet(new URL(jwksUri))
  return async (authorization, now) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    if (token === undefined) return refuse('token.invalid')
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256', 'ES256'], clockTolerance: 10, currentDate: now, requiredClaims: ['exp', 'sub'] })
      return signInOf(payload, audience)
    } catch {
      return refuse('token.invalid')
    }
  }
}
