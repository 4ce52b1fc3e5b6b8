import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
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

const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
const keyFor = (secret: string, purpose: string) => createHmac('sha256', secret).update(`hidden:${purpose}`).digest()

/** Hides a value so that only we can read it, and only for one purpose: AES-256-GCM, `nonce, tag, text`. */
export function hide(secret: string, purpose: string, value: unknown): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, keyFor(secret, purpose), nonce)
  const text = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
}

/** Reads what `hide` made for this purpose; nothing when it was made for another or tampered with. */
export function unhide(secret: string, purpose: string, hidden: string): unknown {
  const bytes = Buffer.from(hidden, 'base64url')
  // Letters beyond the alphabet are passed over by the decoder: only the very text that was made is taken.
  if (bytes.length < NONCE + TAG || bytes.toString('base64url') !== hidden) return undefined
  const decipher = createDecipheriv(CIPHER, keyFor(secret, purpose), bytes.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  try {
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString())
  } catch {
    return undefined
  }
}
