import { createHmac, timingSafeEqual } from 'node:crypto'
import { refusals } from '../refusal.ts'

export const refuse = refusals({
  'body.wrong-type': 'invalid',
  'input.invalid': 'invalid',
  'key.required': 'invalid',
  'version.required': 'invalid',
  'version.malformed': 'invalid',
  'token.invalid': 'forbidden',
  'route.unknown': 'missing',
  'cursor.invalid': 'invalid',
  'link.invalid': 'gone',
})

/** HMAC-SHA-256 of words under a secret, base64url; used for marks, cursors and links. */
export const sign = (secret: string, ...words: readonly string[]) => createHmac('sha256', secret).update(JSON.stringify(words)).digest('base64url')
function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Seals a value so that only we can have made it, for one purpose: `payload.signature`. Readable, not secret. */
export function seal(secret: string, purpose: string, value: unknown): string {
  const payload = Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${payload}.${sign(secret, purpose, payload)}`
}

/** Opens what `seal` made for this purpose; nothing when it was made for another or tampered with. */
export function unseal(secret: string, purpose: string, sealed: string): unknown {
  const [payload = '', signature = '', ...rest] = sealed.split('.')
  if (rest.length > 0 || !same(signature, sign(secret, purpose, payload))) return undefined
  return JSON.parse(Buffer.from(payload, 'base64url').toString())
}
