import { createHash, randomBytes } from 'node:crypto'
import type { Whole } from './cloud.ts'

/** A browser as far as a sign-in needs one: cookies, redirects by hand. */
function browser() {
  const jar = new Map<string, string>()
  return async (url: string, init: RequestInit = {}) => {
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }
}
const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, string>

/** Signs in on the pages as people do, with a login and the code they were given; answers who the token is for, or nothing where the page refused. */
export async function signIn(whole: Whole, login: string, code: string): Promise<string | undefined> {
  const go = browser()
  const { issuer, url } = whole.cloud
  const { client_id = '' } = claims(await whole.token('mem_nobody'))
  const verifier = randomBytes(32).toString('base64url')
  const asked = new URLSearchParams({ client_id, response_type: 'code', redirect_uri: `${url}/`, scope: 'openid', state: 'x', code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' })
  const at = (response: Response) => new URL(response.headers.get('location') ?? '', issuer).href
  const page = at(await go(`${issuer}/auth?${asked.toString()}`))
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await go(page)).text())?.[1] ?? ''
  await go(`${page}/login`, { method: 'POST', body: new URLSearchParams({ csrf, login }) })
  const answered = await go(`${page}/code`, { method: 'POST', body: new URLSearchParams({ csrf, code }) })
  if (answered.status !== 303) return undefined
  const done = new URL(at(await go(at(answered))))
  const body = new URLSearchParams({ grant_type: 'authorization_code', client_id, code: done.searchParams.get('code') ?? '', redirect_uri: `${url}/`, code_verifier: verifier })
  const { access_token } = (await (await fetch(`${issuer}/token`, { method: 'POST', body })).json()) as { access_token: string }
  return claims(access_token)['sub']
}
