import type { DatabaseSync } from 'node:sqlite'
import Provider, { errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { pageHeaders, type Html } from '../page.ts'
import { complain } from '../log.ts'
import { sqliteAdapter } from './adapter.ts'
import { accessClaims } from './claims.ts'
import type { Keys } from './keys.ts'
import type { Pages } from './pages.ts'

export type Client = { readonly id: string; readonly redirectUris: readonly string[] }

const hour = 3600
const month = 30 * 24 * hour

/** The one thing that access tokens are for. */
const api = 'urn:nen-nep:api'

type Deps = { readonly issuer: string; readonly client: Client; readonly keys: Keys; readonly database: DatabaseSync; readonly now: () => Date; readonly pages: Pages }

/** Where people go from a page that leads nowhere: the root of the site they came from. */
export const homeOf = ({ redirectUris }: Client, issuer: string) => new URL('/', redirectUris[0] ?? issuer).href

/** What forms may lead to: browsers hold a redirect after a form to the same rule. */
export const formTargets = ({ redirectUris }: Client) => ["'self'", ...new Set(redirectUris.map((uri) => new URL(uri).origin))].join(' ')

async function show(ctx: KoaContextWithOIDC, client: Client, body: Html): Promise<void> {
  ctx.type = 'html'
  ctx.set(pageHeaders({ formTo: formTargets(client) }))
  ctx.body = String(await body)
}

/** There is nothing to consent to: the one client is the product itself. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { session, client, provider } = ctx.oidc
  if (!session || !client) return undefined
  const known = session.grantIdFor(client.clientId)
  const found = known === undefined ? undefined : await provider.Grant.find(known)
  if (found) return found
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid offline_access')
  grant.addResourceScope(api, 'api')
  await grant.save()
  return grant
}

const clientMetadata = (client: Client, issuer: string) => ({
  client_id: client.id,
  token_endpoint_auth_method: 'none' as const,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  redirect_uris: [...client.redirectUris],
  post_logout_redirect_uris: [...new Set([...client.redirectUris, homeOf(client, issuer), ...client.redirectUris.map((uri) => new URL(uri).origin)])],
})

function features({ client, issuer, pages }: Deps): NonNullable<Configuration['features']> {
  const home = homeOf(client, issuer)
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    revocation: { enabled: true, allowedPolicy: (_ctx, { clientId }, token) => token.clientId === clientId },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => show(ctx, client, pages.signOutPage(form)),
      postLogoutSuccessSource: (ctx) => show(ctx, client, pages.signedOutPage(home)),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => api,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: 'api', audience: client.id, accessTokenTTL: hour, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
    },
  }
}

/** When the person behind a code or a refresh token signed in, in seconds of the clock that services live by; the provider itself lives in real time. */
function signedInAt({ oidc: { entities } }: KoaContextWithOIDC, now: Date): number | undefined {
  const real = entities.RefreshToken?.authTime ?? entities.AuthorizationCode?.authTime
  return real === undefined ? undefined : real + Math.floor((now.getTime() - Date.now()) / 1000)
}

/** oidc-provider, shaped like the Cognito pool of the cloud: one public client, code flow with PKCE, no consent page. */
export function makeProvider(deps: Deps): Provider {
  const { issuer, client, keys, database, now, pages } = deps
  const home = homeOf(client, issuer)
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const
  const provider = new Provider(issuer, {
    adapter: sqliteAdapter(database),
    clients: [clientMetadata(client, issuer)],
    clientBasedCORS: (_ctx, origin) => client.redirectUris.some((uri) => new URL(uri).origin === origin),
    cookies: { keys: keys.cookies, long: cookie, short: cookie },
    features: features(deps),
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    formats: { customizers: { jwt: (ctx, _token, parts) => void Object.assign(parts.payload, accessClaims(now(), signedInAt(ctx, now()))) } },
    interactions: { url: (_ctx, { uid }) => `${new URL(issuer).pathname.replace(/\/$/, '')}/sign-in/${uid}` },
    issueRefreshToken: () => true,
    expiresWithSession: () => true,
    jwks: { keys: keys.signing },
    loadExistingGrant: grantAll,
    pkce: { required: () => true },
    renderError: (ctx, { error }, cause) => show(ctx, client, cause instanceof errors.SessionNotFound ? pages.lostPage(home) : pages.failedPage(home, error)),
    responseTypes: ['code'],
    rotateRefreshToken: true,
    scopes: ['openid', 'offline_access'],
    ttl: { AuthorizationCode: 60, IdToken: hour, Interaction: hour, AccessToken: hour, RefreshToken: month, Session: month, Grant: month },
  })
  provider.proxy = true
  provider.on('server_error', (_ctx, error) => complain('Identity failed.', error))
  return provider
}
