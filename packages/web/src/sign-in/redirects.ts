import * as v from 'valibot'
import { provider } from './config.ts'
import { challengeOf, random } from './pkce.ts'
import { grant, type Tokens } from './tokens.ts'

const PENDING = 'nen-nep.sign-in'
const Pending = v.pipe(v.string(), v.parseJson(), v.object({ state: v.string(), verifier: v.string(), back: v.string() }))

/** The one redirect address that the pool and the one-machine issuer both know. */
const home = () => `${location.origin}/`

/** Leaves for the sign-in page: code flow with PKCE (RFC 7636). `anew`: the issuer must ask who it is, even if it remembers. */
export async function leaveToSignIn(anew: boolean): Promise<void> {
  const { authorization_endpoint, clientId } = await provider()
  const [state, verifier] = [random(), random()]
  sessionStorage.setItem(PENDING, JSON.stringify({ state, verifier, back: location.pathname }))
  const url = new URL(authorization_endpoint)
  const query = { response_type: 'code', client_id: clientId, redirect_uri: home(), scope: 'openid', state, code_challenge: await challengeOf(verifier), code_challenge_method: 'S256', ...(anew && { prompt: 'login' }) }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  location.assign(url)
}

/** Whether this page load is the way back from the sign-in page. */
export const isReturning = () => /[?&]state=/.test(location.search) && /[?&](?:code|error)=/.test(location.search)

/** Takes the code out of the address bar and trades it for tokens; nothing when this browser did not begin that sign-in, or it failed. */
export async function redeem(): Promise<Tokens | undefined> {
  const query = new URLSearchParams(location.search)
  const pending = v.safeParse(Pending, sessionStorage.getItem(PENDING))
  sessionStorage.removeItem(PENDING)
  history.replaceState(null, '', pending.success ? pending.output.back : '/')
  window.dispatchEvent(new PopStateEvent('popstate'))
  const code = query.get('code')
  if (!pending.success || code === null || query.get('state') !== pending.output.state) return undefined
  const known = await provider()
  // RFC 9207: an answer that names another issuer was meant for another client.
  if ((query.get('iss') ?? known.issuer) !== known.issuer) return undefined
  return grant(known, { grant_type: 'authorization_code', code, redirect_uri: home(), code_verifier: pending.output.verifier })
}

/** Ends the session at the issuer too, so that the next person on a shared phone is asked who they are. */
export async function leaveToSignOut(refresh: string | undefined): Promise<void> {
  const { end_session_endpoint, revocation_endpoint, clientId } = await provider()
  if (revocation_endpoint && refresh) await fetch(revocation_endpoint, { method: 'POST', body: new URLSearchParams({ client_id: clientId, token: refresh }), keepalive: true }).catch(() => undefined)
  if (!end_session_endpoint) return
  const url = new URL(end_session_endpoint)
  // Cognito's name for where to go, and the standard's.
  for (const name of ['logout_uri', 'post_logout_redirect_uri']) url.searchParams.set(name, home())
  url.searchParams.set('client_id', clientId)
  location.assign(url)
}
