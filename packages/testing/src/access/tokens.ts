import { generateKeyPair, importJWK, SignJWT, type JWK } from 'jose'
import type { Actor } from './who.ts'

/** What the system signs tokens with: its newest key, its issuer and its client. */
export type Signing = Readonly<{ key: JWK; issuer: string; client: string; now: () => Date; good: (memberId: string) => Promise<string> }>

/** Kinds of tokens that must open nothing. */
export const badTokens = ['missing', 'scrambled', 'expired', 'foreign audience', 'foreign issuer', 'unsigned', 'ID', 'foreign key'] as const
export type BadToken = (typeof badTokens)[number]

/** Makes tokens of every kind for anybody; all but the good ones look as good as a forger could make them, those with our own signature included. */
export async function tokenMaker({ key, issuer, client, now, good }: Signing) {
  const signer = await importJWK(key, 'RS256')
  const strange = await generateKeyPair('RS256')
  const header = { alg: 'RS256', kid: key.kid ?? '', typ: 'at+jwt' }
  const claims = (sub: string, changed: object = {}) => {
    const at = Math.floor(now().getTime() / 1000)
    return { iss: issuer, sub, aud: client, client_id: client, token_use: 'access', iat: at, exp: at + 3600, ...changed }
  }
  const signed = (payload: object, by = signer, head: object = header) => new SignJWT({ ...payload }).setProtectedHeader({ ...header, ...head }).sign(by)
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const kinds: Readonly<Record<BadToken, (sub: string) => Promise<string> | string | undefined>> = {
    'missing': () => undefined,
    'scrambled': () => 'a.b.c',
    'expired': (sub) => signed(claims(sub, { iat: 1, exp: Math.floor(now().getTime() / 1000) - 60 })),
    'foreign audience': (sub) => signed(claims(sub, { aud: 'other', client_id: 'other' })),
    'foreign issuer': (sub) => signed(claims(sub, { iss: 'https://elsewhere.example' })),
    'unsigned': (sub) => `${part({ ...header, alg: 'none' })}.${part(claims(sub))}.`,
    // As the provider of one machine writes it: for our client, and without a word on its use.
    'ID': (sub) => signed({ ...claims(sub), client_id: undefined, token_use: undefined, nonce: 'n' }, signer, { typ: 'JWT' }),
    'foreign key': (sub) => signed(claims(sub), strange.privateKey),
  }
  const kept = new Map<string, Promise<string | undefined>>()
  return (actor: Actor, kind: string): Promise<string | undefined> => {
    const name = `${actor.id} ${kind}`
    const made = kept.get(name) ?? Promise.resolve(kind === 'good' ? good(actor.id) : kinds[kind as BadToken](actor.id))
    kept.set(name, made)
    return made
  }
}
