import { createHash } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A short opaque id part of `length` characters (5 bits each), the same for the same words: repeats of one command meet the first. */
export function shortHash(length: number, ...words: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest()
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte & 31]).join('')
}
/** `org_8f3k2m1q` → `8f3k2m1q`. */
export const bare = (id: string) => id.slice(id.indexOf('_') + 1)
/** `8f3k2m1q` → `org_8f3k2m1q`. */
export const orgId = (part: string) => `org_${part}`
export const memberId = (part: string) => `mem_${part}`
/** Ids that carry what a direct read needs: `compose('mtg', '8f3k2m1q', '2026', 'a1b2c3')` is `mtg_8f3k2m1q.2026.a1b2c3`. */
export const compose = (prefix: string, ...parts: readonly (string | number)[]) => `${prefix}_${parts.join('.')}`
/** The parts of a composed id, or nothing when it has another shape. */
export function parts(prefix: string, id: string, count: number): string[] | undefined {
  const found = id.startsWith(`${prefix}_`) ? bare(id).split('.') : []
  return found.length === count && found.every((part) => /^[A-Za-z0-9-]+$/.test(part)) ? found : undefined
}
