import * as v from 'valibot'
import { Failure } from '../http/failure.ts'
import { keepHelpPhone } from './help.ts'

const Config = v.object({ issuer: v.string(), clientId: v.string(), help: v.optional(v.string()) })
type Config = v.InferOutput<typeof Config>
const Discovery = v.object({
  issuer: v.string(),
  authorization_endpoint: v.string(),
  token_endpoint: v.string(),
  end_session_endpoint: v.optional(v.string()),
  revocation_endpoint: v.optional(v.string()),
})
const Provider = v.object({ clientId: v.string(), ...Discovery.entries })
export type Provider = Readonly<v.InferOutput<typeof Provider>>

/** What this tab found out at its sign-in: whoever comes back to it need not ask twice before they are let in. It goes with the sign-in. */
export const ISSUER = 'nen-nep.issuer'
const Kept = v.pipe(v.string(), v.parseJson(), Provider)

/** How long, in ms, the two small files may take. */
const PATIENCE = 15_000

async function json(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch((error: unknown) => {
    throw new Failure('offline', error)
  })
  if (!response.ok) throw new Failure('broken')
  return response.json()
}

async function askConfig(): Promise<Config> {
  const told = v.parse(Config, await json('/config.json'))
  keepHelpPhone(told.help)
  return told
}
let asked: Promise<Config> | undefined
/** What the site says of its deployment, asked once a page load. */
function config(): Promise<Config> {
  asked ??= askConfig().catch((error: unknown) => {
    asked = undefined
    throw error
  })
  return asked
}
/** Learns the number for help; without an answer the one that this device kept serves on. */
export const learnHelpPhone = () => config().catch(() => undefined)

async function discover(): Promise<Provider> {
  const { issuer, clientId } = await config()
  const base = new URL(issuer, location.origin).href.replace(/\/$/, '')
  const found = v.parse(Discovery, await json(`${base}/.well-known/openid-configuration`))
  // OpenID Connect Discovery 1.0, section 4.3: what calls itself something else is not the issuer we asked.
  if (found.issuer !== base) throw new Failure('broken')
  sessionStorage.setItem(ISSUER, JSON.stringify({ clientId, ...found }))
  return { clientId, ...found }
}

async function recall(): Promise<Provider> {
  const kept = v.safeParse(Kept, sessionStorage.getItem(ISSUER))
  return kept.success ? kept.output : discover()
}
/** What was kept did not serve: the next who asks finds out anew. */
export function forget(): void {
  known = asked = undefined
  sessionStorage.removeItem(ISSUER)
}

let known: Promise<Provider> | undefined
/** Where to sign in: the runtime file `/config.json` names issuer and client, the issuer's own discovery document the rest. */
export function provider(): Promise<Provider> {
  known ??= recall().catch((error: unknown) => {
    known = undefined
    throw error
  })
  return known
}
