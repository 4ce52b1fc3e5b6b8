import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fromJwt, serve, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const now = new Date('2026-12-01T00:00:00Z')
const seconds = now.getTime() / 1000
const issuer = 'https://identity.example'
type Pair = { publicKey: CryptoKey; privateKey: CryptoKey }
let server: Server
let ours: Pair
let strange: Pair
let ask: (authorization?: string) => Promise<{ status: number; code?: string; member?: string }>

beforeAll(async () => {
  ours = await generateKeyPair('RS256', { extractable: true })
  strange = await generateKeyPair('RS256', { extractable: true })
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] })
  server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const authenticate = fromJwt({ issuer, jwksUri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`, audience: 'web' })
  const app = serve('notes', new Hono<Http>().get('/me', (c) => c.json({ member: c.var.member, ...(c.var.act.signedInAt === undefined ? {} : { since: c.var.act.signedInAt }) })), { authenticate, now: () => now, secret: 'of tests', messages: {}, description: () => '{}' })
  ask = async (authorization) => {
    const answer = await app.request('/notes/me', { headers: authorization === undefined ? {} : { authorization } })
    return { status: answer.status, ...((await answer.json()) as object) }
  }
})
afterAll(() => new Promise((done) => server.close(done)))

const claims = { iss: issuer, sub: 'mem_2b7x9k4d', aud: 'web', client_id: 'web', token_use: 'access', iat: seconds, exp: seconds + 3600 }
const token = (changed: Record<string, unknown> = {}, { key = ours.privateKey, header = {} }: { key?: CryptoKey | Uint8Array; header?: object } = {}) =>
  new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(key)
const without = (name: keyof typeof claims) => token({ [name]: undefined })
const part = (value: unknown) => base64url.encode(JSON.stringify(value))

describe('a caller is known', () => {
  test('by an access token for our client', async () => expect(await ask(`Bearer ${await token()}`)).toEqual({ status: 200, member: 'mem_2b7x9k4d' }))
  test('by a token that names the client alone, as the cloud\'s pool writes it', async () => expect((await ask(`Bearer ${await token({ aud: undefined })}`)).status).toBe(200))
  test('by a token for several audiences, ours among them', async () => expect((await ask(`Bearer ${await token({ aud: ['other', 'web'], client_id: undefined })}`)).status).toBe(200))
  test('by the member the pool keeps as user name', async () => expect(await ask(`Bearer ${await token({ sub: '5a0c-uuid', username: 'mem_2b7x9k4d' })}`)).toEqual({ status: 200, member: 'mem_2b7x9k4d' }))
  test('with the moment of their sign-in, where the issuer states it', async () => expect(await ask(`Bearer ${await token({ auth_time: seconds - 600 })}`)).toEqual({ status: 200, member: 'mem_2b7x9k4d', since: '2026-11-30T23:50:00.000Z' }))
  test('when clocks differ by a few seconds', async () => expect((await ask(`Bearer ${await token({ exp: seconds - 5 })}`)).status).toBe(200))
})

describe('nobody is let in', () => {
  const cases: [string, () => Promise<string | undefined> | string | undefined][] = [
    ['without a token', () => undefined],
    ['with an empty one', () => 'Bearer '],
    ['with another scheme', async () => `Basic ${await token()}`],
    ['with two tokens in one header', async () => `Bearer ${await token()}, Bearer ${await token()}`],
    ['with an unsigned token (alg none)', () => `Bearer ${part({ alg: 'none', kid: 'k1' })}.${part(claims)}.`],
    ['with an unsigned token that has some signature', () => `Bearer ${part({ alg: 'none', kid: 'k1' })}.${part(claims)}.AAAA`],
    ['with our public key used as a shared secret (HS256)', async () => `Bearer ${await token({}, { key: new TextEncoder().encode(await exportSPKI(ours.publicKey)), header: { alg: 'HS256' } })}`],
    ['with a token signed by another key of the same name', async () => `Bearer ${await token({}, { key: strange.privateKey })}`],
    ['with a token of a key nobody published', async () => `Bearer ${await token({}, { key: strange.privateKey, header: { kid: 'k2' } })}`],
    ['with a token that brings its own key', async () => `Bearer ${await token({}, { key: strange.privateKey, header: { kid: undefined, jwk: await exportJWK(strange.publicKey) } })}`],
    ['with changed claims under an old signature', async () => (await token()).split('.').map((piece, index) => (index === 1 ? part({ ...claims, sub: 'mem_other' }) : piece)).join('.').replace(/^/, 'Bearer ')],
    ['with a token of another issuer', async () => `Bearer ${await token({ iss: 'https://elsewhere.example' })}`],
    ['with a token of no issuer', async () => `Bearer ${await without('iss')}`],
    ['with a token for another audience and client', async () => `Bearer ${await token({ aud: 'other', client_id: 'other' })}`],
    ['with a token for nobody', async () => `Bearer ${await token({ aud: undefined, client_id: undefined })}`],
    ['with an expired token', async () => `Bearer ${await token({ exp: seconds - 60 })}`],
    ['with a token that never expires', async () => `Bearer ${await without('exp')}`],
    ['with a token not yet good', async () => `Bearer ${await token({ nbf: seconds + 60 })}`],
    ['with an ID token', async () => `Bearer ${await token({ token_use: 'id' })}`],
    ['with an ID token that does not say so', async () => `Bearer ${await without('token_use')}`],
    ['when the subject is no member', async () => `Bearer ${await token({ sub: 'service:membership' })}`],
    ['when the subject reaches further than an id', async () => `Bearer ${await token({ sub: 'mem_a|A' })}`],
    ['when nobody is named', async () => `Bearer ${await without('sub')}`],
  ]
  test.each(cases)('%s', async (_, authorization) => expect(await ask(await authorization())).toMatchObject({ status: 401, code: 'token.invalid' }))
})
