import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startIdentity, type Identity } from '../src/identity/index.ts'

const callback = 'http://localhost:5173/dang-nhap/xong'
const people: Record<string, { memberId: string; email?: string }> = {
  'an@example.vn': { memberId: 'mem_an', email: 'an@example.vn' },
  '79.000001': { memberId: 'mem_an', email: 'an@example.vn' },
  '79.000002': { memberId: 'mem_binh' },
}
/** One-time codes as membership would know them. */
const issued = new Set<string>()
type Tokens = { access_token: string; refresh_token: string; id_token: string; token_type: string; expires_in: number }

/** A browser as far as it matters here: cookies with paths, redirects by hand, forms. */
function browser() {
  const jar = new Map<string, { name: string; value: string; path: string }>()
  const seen: string[] = []
  const keep = (line: string) => {
    seen.push(line)
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/'
    if (value === '') jar.delete(`${name};${path}`)
    else jar.set(`${name};${path}`, { name, value, path })
  }
  return {
    setCookies: seen,
    async go(url: string, init: RequestInit = {}) {
      const { pathname } = new URL(url)
      const cookie = [...jar.values()].filter(({ path }) => pathname.startsWith(path)).map(({ name, value }) => `${name}=${value}`).join('; ')
      const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) } })
      response.headers.getSetCookie().forEach(keep)
      return response
    },
  }
}

describe('signing in', () => {
  let dataDir = ''
  let offset = 0
  let server: Server
  let identity: Identity
  let origin = ''
  let mails: { email: string; code: string }[] = []
  const now = () => new Date(Date.now() + offset)

  const startAgain = async () => {
    identity = await startIdentity({
      dataDir, issuerUrl: `${origin}/identity`, client: { id: 'nen-nep-web', redirectUris: [callback] }, now, helpPhone: '+84 28.3822.1234',
      findPerson: (login) => Promise.resolve(people[login]),
      sendCode: (email, code) => Promise.resolve(void mails.push({ email, code })),
      takeCode: (login, code) => Promise.resolve(issued.delete(`${login} ${code}`) ? people[login]?.memberId : undefined),
    })
  }

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'identity-'))
    offset = 0
    issued.clear()
    mails = []
    server = createServer((request, response) => identity.handler(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    await startAgain()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await identity.stop()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(dataDir, { recursive: true })
  })

  const fieldsOf = (html: string, fields: Record<string, string>) =>
    new URLSearchParams({ csrf: /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '', ...fields })

  function session() {
    const client = browser()
    const verifier = randomBytes(32).toString('base64url')
    const state = randomBytes(8).toString('hex')
    let page = ''
    let html = ''
    const authorize = (more: Record<string, string> = {}) => `${identity.issuer}/auth?${new URLSearchParams({
      client_id: 'nen-nep-web', response_type: 'code', redirect_uri: callback, scope: 'openid', state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...more,
    }).toString()}`
    const at = (response: Response) => new URL(response.headers.get('location') ?? '', origin).href
    const post = (step: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      client.go(`${page}/${step}`, { method: 'POST', body: fieldsOf(html, fields), headers })
    return {
      client, verifier, authorize, at, post,
      page: () => page,
      async begin() {
        page = at(await client.go(authorize()))
        html = await (await client.go(page)).text()
        return html
      },
      async login(login: string) {
        const response = await post('login', { login })
        html = await (await client.go(page)).text()
        return { status: response.status, html, body: await response.text() }
      },
      async code(code: string) {
        const response = await post('code', { code })
        return { status: response.status, html: await response.text(), location: response.headers.get('location') }
      },
      async finish(location: string | null) {
        const done = await client.go(new URL(location ?? '', origin).href)
        const result = new URL(done.headers.get('location') ?? '', origin)
        expect(result.searchParams.get('state')).toBe(state)
        return result.searchParams.get('code') ?? ''
      },
      token: (fields: Record<string, string>) => fetch(`${identity.issuer}/token`, { method: 'POST', body: new URLSearchParams({ client_id: 'nen-nep-web', ...fields }) }),
    }
  }
  const exchange = (s: ReturnType<typeof session>, code: string) =>
    s.token({ grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: s.verifier })
  async function signedIn(login = 'an@example.vn') {
    const s = session()
    await s.begin()
    await s.login(login)
    const { location } = await s.code(mails.at(-1)?.code ?? '')
    const response = await exchange(s, await s.finish(location))
    return { s, tokens: (await response.json()) as Tokens }
  }
  const verify = (token: string) => jwtVerify(token, createRemoteJWKSet(new URL(identity.jwksUri)), { issuer: identity.issuer, audience: 'nen-nep-web', algorithms: ['RS256'], currentDate: now() })

  it('with a card number and a mailed code gives a token that services can verify', async () => {
    const { tokens } = await signedIn('79.000001')
    expect(mails).toEqual([{ email: 'an@example.vn', code: expect.stringMatching(/^\d{6}$/) as string }])
    const { payload, protectedHeader } = await verify(tokens.access_token)
    expect(payload).toMatchObject({ sub: 'mem_an', client_id: 'nen-nep-web', aud: 'nen-nep-web', token_use: 'access', iss: identity.issuer })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600)
    expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'at+jwt' })
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600 })
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: 'mem_an', aud: 'nen-nep-web' })
  })

  it('publishes where everything is, whatever Host the caller claims', async () => {
    const response = await fetch(`${identity.issuer}/.well-known/openid-configuration`, { headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' } })
    expect(await response.json()).toMatchObject({
      issuer: identity.issuer, jwks_uri: identity.jwksUri, authorization_endpoint: `${identity.issuer}/auth`, token_endpoint: `${identity.issuer}/token`,
      code_challenge_methods_supported: ['S256'], response_types_supported: ['code'],
    })
    expect(JSON.stringify(await (await fetch(identity.jwksUri)).json())).not.toMatch(/"(d|p|q)":/)
  })

  it('follows the clock that services follow', async () => {
    offset = 400 * 24 * 3600 * 1000
    const { tokens } = await signedIn()
    await verify(tokens.access_token)
    await verify(await identity.tokenFor('mem_binh'))
    expect(decodeProtectedHeader(await identity.tokenFor('mem_binh'))).toEqual(decodeProtectedHeader(tokens.access_token))
    expect(decodeJwt(await identity.tokenFor('mem_binh'))).toMatchObject({ sub: 'mem_binh', client_id: 'nen-nep-web', token_use: 'access' })
  })

  it('needs PKCE with the right verifier, a known redirect and no second use of the code', async () => {
    const s = session()
    const without = s.authorize().replace(/&code_challenge=[^&]*&code_challenge_method=S256/, '')
    expect(s.at(await s.client.go(without))).toContain('error=invalid_request')
    expect((await s.client.go(s.authorize({ redirect_uri: 'https://evil.example/' }))).status).toBe(400)
    await s.begin()
    await s.login('an@example.vn')
    const code = await s.finish((await s.code(mails.at(-1)?.code ?? '')).location)
    expect((await s.token({ grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: 'x'.repeat(43) })).status).toBe(400)
    expect((await exchange(s, code)).status).toBe(200)
    expect((await exchange(s, code)).status).toBe(400)
  })

  it('shows plain Vietnamese pages that can be used without script, and says what to mend', async () => {
    const s = session()
    const first = await s.begin()
    expect(first).toContain('<html lang="vi">')
    expect(first).toMatch(/<label for="login">Số thẻ đảng viên hoặc thư điện tử<\/label>/)
    const dial = '<a href="tel:+842838221234">Điện thoại hỗ trợ: +84 28.3822.1234</a>'
    expect(first).toContain(dial)
    const empty = await s.post('login', { login: '  ' })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toMatch(/role="alert"[^]*<a href="#login">Nhập số thẻ đảng viên hoặc thư điện tử<\/a>[^]*aria-invalid="true"/)
    const { html } = await s.login('an@example.vn')
    expect(html).toMatch(/<input id="code"[^>]*inputmode="numeric" autocomplete="one-time-code"/)
    expect(html).toContain(dial)
    expect(await (await s.client.go(`${origin}/identity/sign-in/unknown`)).text()).toContain(dial)
    const wrong = await s.code('')
    expect(wrong.html).toContain('<a href="#code">Nhập mã xác nhận gồm 6 chữ số</a>')
    expect(await (await s.client.go(`${s.page()}?other`)).text()).toContain('value="an@example.vn"')
    const spaced = (mails.at(-1)?.code ?? '').replace(/(\d{3})/, ' $1 ')
    expect((await s.code(spaced)).status).toBe(303)
  })

  it('keeps cookies from scripts and other sites, and lets no page frame or feed it', async () => {
    const s = session()
    await s.begin()
    expect(s.client.setCookies.length).toBeGreaterThan(0)
    for (const line of s.client.setCookies) expect(line).toMatch(/samesite=lax.*httponly|httponly.*samesite=lax/i)
    expect(s.client.setCookies.join()).not.toMatch(/;\s*secure/i)
    const page = await s.client.go(s.page())
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self' http:\/\/localhost:5173;.*frame-ancestors 'none'/)
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  it('takes forms only from its own page in the browser that began', async () => {
    const s = session()
    await s.begin()
    expect((await s.post('login', { login: 'an@example.vn', csrf: 'x'.repeat(43) })).status).toBe(403)
    expect((await s.post('login', { login: 'an@example.vn', csrf: '' })).status).toBe(403)
    expect((await s.post('login', { login: 'an@example.vn' }, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await fetch(`${s.page()}/login`, { method: 'POST', body: new URLSearchParams({ login: 'an@example.vn' }) })).status).toBe(403)
    const stranger = await fetch(s.page())
    expect(stranger.status).toBe(403)
    expect(await stranger.text()).toContain('đã hết hạn')
    expect(mails).toEqual([])
  })

  it('answers alike whether or not the person exists, and mails only who does', async () => {
    const [known, unknown] = [session(), session()]
    const scrub = (html: string) => html.replaceAll(/sign-in\/[\w-]+/g, '').replaceAll(/value="[\w-]{43}"/g, '')
    await known.begin()
    await unknown.begin()
    const [a, b] = [await known.login('an@example.vn'), await unknown.login('khong-co@example.vn')]
    expect(a.status).toBe(b.status)
    expect(scrub(a.html)).toBe(scrub(b.html))
    const wrong = mails.at(-1)?.code === '000000' ? '000001' : '000000'
    for (let n = 0; n < 6; n += 1) {
      const [x, y] = [await known.code(wrong), await unknown.code('000000')]
      expect([x.status, scrub(x.html)]).toEqual([y.status, scrub(y.html)])
    }
    expect(mails.map(({ email }) => email)).toEqual(['an@example.vn'])
  })

  it('allows five tries for a code, then not even the right one, until a new code is asked for', async () => {
    const s = session()
    await s.begin()
    await s.login('an@example.vn')
    const right = mails.at(-1)?.code ?? ''
    const wrong = right === '111111' ? '222222' : '111111'
    for (let n = 0; n < 4; n += 1) expect((await s.code(wrong)).html).toContain('Mã chưa đúng')
    expect((await s.code(wrong)).html).toContain('Đã nhập sai 5 lần')
    expect((await s.code(right)).html).toContain('Đã nhập sai 5 lần')
    expect((await s.post('again', {})).status).toBe(303)
    expect((await s.code(mails.at(-1)?.code ?? '')).status).toBe(303)
  })

  it('lets a code live ten minutes by the clock that may be set', async () => {
    const s = session()
    await s.begin()
    await s.login('an@example.vn')
    offset = 10 * 60_000
    expect((await s.code(mails.at(-1)?.code ?? '')).html).toContain('Mã đã quá 10 phút')
    await s.post('again', {})
    offset = 19 * 60_000
    expect((await s.code(mails.at(-1)?.code ?? '')).status).toBe(303)
  })

  it('gives a login at most five codes an hour, in whatever browser and spelling, and is patient after that', async () => {
    for (const login of ['an@example.vn', 'AN@example.vn', ' an@example.vn']) {
      const s = session()
      await s.begin()
      expect((await s.login(login)).status).toBe(303)
    }
    const s = session()
    await s.begin()
    await s.login('an@example.vn')
    expect((await s.post('again', {})).status).toBe(303)
    const sixth = await s.post('again', {})
    expect(sixth.status).toBe(429)
    expect(await sixth.text()).toContain('Đã xin mã quá nhiều lần')
    offset = 61 * 60_000
    expect((await s.post('again', {})).status).toBe(303)
  })

  it('limits codes by address as well, believing a proxy on this machine about who asks', async () => {
    const s = session()
    await s.begin()
    const ask = (n: number, forwarded: string) => s.post('login', { login: `ai${n}@example.vn` }, { 'x-forwarded-for': forwarded })
    for (let n = 0; n < 200; n += 1) await ask(n, '203.0.113.9')
    expect((await ask(200, '198.51.100.1, 203.0.113.9')).status).toBe(429)
    expect((await ask(201, '203.0.113.10')).status).toBe(303)
  })

  it('accepts, once, the code that a secretary read out to someone without mail, and asks about no other', async () => {
    issued.add('79.000002 12345678').add('79.000001 87654321').add('79.000002 123456')
    const s = session()
    await s.begin()
    await s.login('79.000002')
    expect(mails).toEqual([])
    expect((await s.code('87654321')).status).toBe(400)
    expect((await s.code('123456')).status).toBe(400)
    const { location } = await s.code('1234 5678')
    const tokens = (await (await exchange(s, await s.finish(location))).json()) as Tokens
    expect(decodeJwt(tokens.access_token).sub).toBe('mem_binh')
    const other = session()
    await other.begin()
    await other.login('79.000002')
    expect((await other.code('12345678')).status).toBe(400)
  })

  it('survives a code that cannot be sent and a lookup that fails', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await identity.stop()
    let lookups = 0
    identity = await startIdentity({
      dataDir, issuerUrl: `${origin}/identity/`, client: { id: 'nen-nep-web', redirectUris: [callback] }, now,
      findPerson: (login) => (lookups++ === 0 ? Promise.reject(new Error('down')) : Promise.resolve(people[login])), sendCode: () => Promise.reject(new Error('no mail')),
    })
    const s = session()
    await s.begin()
    const first = await s.post('login', { login: 'an@example.vn' })
    expect(first.status).toBe(503)
    expect(await first.text()).toContain('Chưa gửi được mã')
    expect((await s.login('an@example.vn')).status).toBe(303)
  })

  it('rotates refresh tokens, and takes the use of one as theft once its successor was used', async () => {
    const { s, tokens } = await signedIn()
    const refresh = (token: string) => s.token({ grant_type: 'refresh_token', refresh_token: token })
    const next = (await (await refresh(tokens.refresh_token)).json()) as Tokens
    expect((await verify(next.access_token)).payload).toMatchObject({ sub: 'mem_an', token_use: 'access', aud: 'nen-nep-web' })
    expect(next.refresh_token).not.toBe(tokens.refresh_token)
    const last = (await (await refresh(next.refresh_token)).json()) as Tokens
    expect((await refresh(tokens.refresh_token)).status).toBe(400)
    expect((await refresh(last.refresh_token)).status).toBe(400)
  })

  it('lets whoever never got an answer ask again, and what was lost serves nobody', async () => {
    const { s, tokens } = await signedIn()
    const other = await signedIn()
    const refresh = (token: string) => s.token({ grant_type: 'refresh_token', refresh_token: token })
    const lost = (await (await refresh(tokens.refresh_token)).json()) as Tokens
    const got = await refresh(tokens.refresh_token)
    expect(got.status).toBe(200)
    expect((await refresh(lost.refresh_token)).status).toBe(400)
    expect((await refresh(((await got.json()) as Tokens).refresh_token)).status).toBe(200)
    expect((await refresh(other.tokens.refresh_token)).status).toBe(200)
  })

  it('says in every token when the person signed in, not when it was renewed', async () => {
    const { s, tokens } = await signedIn()
    const signedInAt = Math.floor(now().getTime() / 1000)
    const first = (await verify(tokens.access_token)).payload['auth_time'] as number
    expect(Math.abs(first - signedInAt)).toBeLessThan(5)
    offset += 40 * 60_000
    const renewed = (await (await s.token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).json()) as Tokens
    const { auth_time, iat } = (await verify(renewed.access_token)).payload
    expect((iat ?? 0) - signedInAt).toBeGreaterThan(39 * 60)
    // A drill moves the clock under the sign-in's feet; in life both stand on one clock.
    expect((auth_time as number) - 40 * 60).toBe(first)
  })

  it('ends at revocation, and at signing out', async () => {
    const one = await signedIn()
    await fetch(`${identity.issuer}/token/revocation`, { method: 'POST', body: new URLSearchParams({ client_id: 'nen-nep-web', token: one.tokens.refresh_token }) })
    expect((await one.s.token({ grant_type: 'refresh_token', refresh_token: one.tokens.refresh_token })).status).toBe(400)

    const { s, tokens } = await signedIn()
    const ask = await s.client.go(`${identity.issuer}/session/end?${new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: 'http://localhost:5173/' }).toString()}`)
    const html = await ask.text()
    expect(html).toContain('Đồng chí muốn đăng xuất khỏi Nền Nếp?')
    const [, action = ''] = /action="([^"]+)"/.exec(html) ?? []
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(html) ?? []
    const out = await s.client.go(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) })
    expect(out.headers.get('location')).toBe('http://localhost:5173/')
    expect((await s.token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status).toBe(400)
    expect(s.at(await s.client.go(s.authorize()))).toContain('/sign-in/')
  })

  it('is remembered: a second sign-in in the same browser asks nothing', async () => {
    const { s } = await signedIn()
    expect(s.at(await s.client.go(s.authorize()))).toContain(`${callback}?code=`)
    expect(s.at(await s.client.go(s.authorize({ prompt: 'login' })))).toContain('/sign-in/')
  })

  it('goes on after a restart: keys, sessions, refresh tokens, half-done sign-ins, and limits', async () => {
    const { s, tokens } = await signedIn()
    const half = session()
    await half.begin()
    await half.login('79.000001')
    // No stop: what a killed process leaves behind is all there is.
    await startAgain()
    await verify(tokens.access_token)
    expect(s.at(await s.client.go(s.authorize()))).toContain(`${callback}?code=`)
    expect((await s.token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status).toBe(200)
    expect((await half.code(mails.at(-1)?.code ?? '')).status).toBe(303)
  })

  it('stores no code in the clear, and its keys for the owner alone', async () => {
    const s = session()
    await s.begin()
    await s.login('an@example.vn')
    const files = ['identity.sqlite', 'identity.sqlite-wal'].map((name) => readFileSync(join(dataDir, 'identity', name), 'latin1')).join('')
    expect(files).not.toContain(mails.at(-1)?.code)
    expect(statSync(join(dataDir, 'identity', 'keys.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'identity', 'identity.sqlite')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'identity')).mode & 0o777).toBe(0o700)
  })
})

describe('under https', () => {
  it('cookies are Secure, though the gateway speaks plain http behind its proxy', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'identity-'))
    const identity = await startIdentity({
      dataDir, issuerUrl: 'https://nennep.example.vn/identity', client: { id: 'web', redirectUris: ['https://nennep.example.vn/xong'] }, now: () => new Date(),
      findPerson: () => Promise.resolve(undefined), sendCode: () => Promise.resolve(),
    })
    const server = createServer((request, response) => identity.handler(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const query = new URLSearchParams({ client_id: 'web', response_type: 'code', redirect_uri: 'https://nennep.example.vn/xong', scope: 'openid', code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' })
    const response = await fetch(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/auth?${query.toString()}`, { redirect: 'manual' })
    expect(response.headers.get('location')).toMatch(/^\/identity\/sign-in\//)
    for (const line of response.headers.getSetCookie()) expect(line).toMatch(/; secure/i)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await identity.stop()
    rmSync(dataDir, { recursive: true })
  })
})
