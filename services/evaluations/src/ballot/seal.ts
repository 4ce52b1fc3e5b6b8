import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto'
import * as v from 'valibot'

const CIPHER = 'aes-256-gcm'
const POINT = 32
const TAG = 16
const KEY = 32
const NONCE = 12

const Jwk = v.object({ x: v.string() })
const publicPart = (key: KeyObject) => v.parse(Jwk, key.export({ format: 'jwk' })).x
const publicKeyOf = (x: string) => createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })

/** A fresh X25519 pair of one ballot: the private part as text, for the vault alone. */
export function newPrivateKey(): string {
  return generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url')
}
const privateKeyOf = (text: string) => createPrivateKey({ key: Buffer.from(text, 'base64url'), type: 'pkcs8', format: 'der' })
/** The public part that ballots are sealed to. */
export const publicKeyFor = (privateKey: string): string => publicPart(createPublicKey(privateKeyOf(privateKey)))

type Agreed = Readonly<{ shared: Buffer; ephemeral: Buffer; to: string; ballot: string }>
// One key agreement for one ballot: its key is used once, so that its nonce may come from it too.
function secretsOf({ shared, ephemeral, to, ballot }: Agreed) {
  const salt = Buffer.concat([ephemeral, Buffer.from(to, 'base64url')])
  const bytes = Buffer.from(hkdfSync('sha256', shared, salt, `nen-nep ballot ${ballot}`, KEY + NONCE))
  return { key: bytes.subarray(0, KEY), nonce: bytes.subarray(KEY) }
}

/** Seals a ballot to the ballot's public key: X25519, HKDF-SHA-256, AES-256-GCM. `point, tag, text`: 48 bytes more than the ballot, and nothing that two ballots have in common. */
export function sealTo(publicKey: string, ballot: string, text: Uint8Array): Uint8Array {
  const pair = generateKeyPairSync('x25519')
  const ephemeral = Buffer.from(publicPart(pair.publicKey), 'base64url')
  const shared = diffieHellman({ privateKey: pair.privateKey, publicKey: publicKeyOf(publicKey) })
  const { key, nonce } = secretsOf({ shared, ephemeral, to: publicKey, ballot })
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(ballot))
  const sealed = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([ephemeral, cipher.getAuthTag(), sealed])
}

/** Opens a sealed ballot; nothing where it was sealed for another ballot, to another key, or was changed. */
export function openWith(privateKey: string, ballot: string, sealed: Uint8Array): Uint8Array | undefined {
  const own = privateKeyOf(privateKey)
  const bytes = Buffer.from(sealed)
  try {
    const ephemeral = bytes.subarray(0, POINT)
    const shared = diffieHellman({ privateKey: own, publicKey: publicKeyOf(ephemeral.toString('base64url')) })
    const { key, nonce } = secretsOf({ shared, ephemeral, to: publicPart(createPublicKey(own)), ballot })
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(ballot)).setAuthTag(bytes.subarray(POINT, POINT + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(POINT + TAG)), decipher.final()])
  } catch {
    return undefined
  }
}
