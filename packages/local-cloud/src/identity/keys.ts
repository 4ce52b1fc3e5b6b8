import { generateKeyPair, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { calculateJwkThumbprint } from 'jose'
import * as v from 'valibot'
import { replaceFile } from '../durable-file.ts'

const Text = v.string()
const SigningKey = v.object({
  kty: v.literal('RSA'), n: Text, e: Text, d: Text, p: Text, q: Text, dp: Text, dq: Text, qi: Text,
  alg: v.literal('RS256'), use: v.literal('sig'), kid: Text,
})
const Keys = v.object({ signing: v.array(SigningKey), cookies: v.array(Text), codes: Text })

/** `signing`: newest first, the first signs and all are published; `cookies` sign cookies; `codes` keys the hashes of codes. */
export type Keys = v.InferOutput<typeof Keys>
export type SigningKey = v.InferOutput<typeof SigningKey>

const secret = () => randomBytes(32).toString('base64url')

async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const jwk = privateKey.export({ format: 'jwk' })
  return v.parse(SigningKey, { ...jwk, alg: 'RS256', use: 'sig', kid: await calculateJwkThumbprint(jwk) })
}

/** Reads the keys, or makes them at first start. The file is for its owner's eyes only. */
export async function openKeys(file: string): Promise<Keys> {
  if (existsSync(file)) return v.parse(Keys, JSON.parse(readFileSync(file, 'utf8')))
  const keys: Keys = { signing: [await makeSigningKey()], cookies: [secret()], codes: secret() }
  await replaceFile(file, JSON.stringify(keys), 0o600)
  return keys
}
