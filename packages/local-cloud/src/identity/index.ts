import { mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { signAccessToken } from './claims.ts'
import { openCodes } from './codes.ts'
import { openDatabase } from './database.ts'
import { openKeys } from './keys.ts'
import { formTargets, homeOf, makeProvider, type Client } from './provider.ts'
import { pagesOf } from './pages.ts'
import { underIssuer } from './request.ts'
import { signIn, type Person } from './sign-in.ts'

export type { Person } from './sign-in.ts'

type Options = {
  readonly dataDir: string
  /** Where browsers and services find us, path included; the gateway hands us everything below it. */
  readonly issuerUrl: string
  readonly client: Client
  /** By card number or e-mail, as typed. */
  readonly findPerson: (login: string) => Promise<Person | undefined>
  readonly sendCode: (email: string, code: string) => Promise<void>
  /** Whose one-time code of eight digits this is, printed or read out by a secretary; a right one is spent. */
  readonly takeCode?: (login: string, code: string) => Promise<string | undefined>
  readonly now: () => Date
  /** Whom people ring who cannot sign in. */
  readonly helpPhone?: string | undefined
}

/**
 * OpenID Connect on one machine: code flow with PKCE, JWT access tokens (RS256, one hour by `now`), rotating refresh
 * tokens, revocation, sign-out; people sign in with a code sent by mail. Keys, sessions and tokens survive any death.
 */
export async function startIdentity({ dataDir, issuerUrl, client, findPerson, sendCode, takeCode = () => Promise.resolve(undefined), now, helpPhone }: Options) {
  const directory = join(dataDir, 'identity')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const issuer = issuerUrl.replace(/\/$/, '')
  const url = new URL(issuer)
  const keys = await openKeys(join(directory, 'keys.json'))
  const [signing] = keys.signing
  if (!signing) throw new Error('The identity keys file holds no signing key')
  const database = openDatabase(join(directory, 'identity.sqlite'))
  const pages = pagesOf(helpPhone)
  const provider = makeProvider({ issuer, client, keys, database, now, pages })
  const codes = openCodes({ database, secret: keys.codes, takeCode, now })
  const steps = signIn({ pages, provider, codes, secret: keys.codes, issuer: url, home: homeOf(client, issuer), formTo: formTargets(client), findPerson, sendCode })
  const showPage = getRequestListener(steps.fetch)
  const protocol = provider.callback()

  return {
    /** For every request below the issuer's path, with or without that path in its URL. */
    handler: (request: IncomingMessage, response: ServerResponse): void => {
      underIssuer(request, url)
      void (request.url?.startsWith('/sign-in/') ? showPage(request, response) : protocol(request, response))
    },
    issuer,
    jwksUri: `${issuer}/jwks`,
    /** An access token without a sign-in, for the control port. */
    tokenFor: (memberId: string): Promise<string> => signAccessToken(signing, { issuer, clientId: client.id, memberId, now: now() }),
    health: () => ({ ok: database.isOpen }),
    stop(): Promise<void> {
      if (database.isOpen) database.close()
      return Promise.resolve()
    },
  }
}
export type Identity = Awaited<ReturnType<typeof startIdentity>>
