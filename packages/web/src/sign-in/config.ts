import * as v from 'valibot'
import { Failure } from '../http/failure.ts'

const Config = v.object({ issuer: v.string(), clientId: v.string() })
const Discovery = v.object({
  issuer: v.string(),
  authorization_endpoint: v.string(),
  token_endpoint: v.string(),
  end_session_endpoint: v.optional(v.string()),
  revocation_endpoint: v.optional(v.string()),
})
export type Provider = Readonly<{ clientId: string } & v.InferOutput<typeof Discovery>>

/** How long, in ms, the two small files may take. */
const PATIENCE = 15_000

async function json(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch((error: unknown) => {
    throw new Failure('offline', error)
  })
  if (!response.ok) throw new Failure('broken')
  return response.json()
}

async function discover(): Promise<Provider> {
  const { issuer, clientId } = v.parse(Config, await json('/config.json'))
  const base = new URL(issuer, location.origin).href.replace(/\/$/, '')
  const found = v.parse(Discovery, await json(`${base}/.well-known/openid-configuration`))
  // OpenID Connect Discovery 1.0, section 4.3: what calls itself something else is not the issuer we asked.
  if (found.issuer !== base) throw new Failure('broken')
  return { clientId, ...found }
}

let known: Promise<Provider> | undefined
/** Where to sign in: the runtime file `/config.json` names issuer and client, the issuer's own discovery document the rest. */
export function provider(): Promise<Provider> {
  known ??= discover().catch((error: unknown) => {
    known = undefined
    throw error
  })
  return known
}
