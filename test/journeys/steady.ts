import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Call } from '@nen-nep/testing/year/index'

/**
 * Calls whose idempotency keys depend only on what is asked, by whom, and for which time: two lives of the same year send
 * the same commands under the same keys, so that everything gets the same ids in both.
 */
export function steady(call: Call): Call {
  const known = new Map<string, string>()
  const times = new Map<string, number>()
  const keyOf = (given: string, what: string) => {
    const made = known.get(given)
    if (made !== undefined) return made
    const time = (times.get(what) ?? 0) + 1
    times.set(what, time)
    const key = createHash('sha256').update(`${what} ${time}`).digest('hex').slice(0, 32)
    known.set(given, key)
    return key
  }
  return (method, path, options = {}) => {
    const { key = crypto.randomUUID(), as = '', body } = options
    return call(method, path, { ...options, key: keyOf(key, `${method} ${path} ${as} ${JSON.stringify(body ?? null)}`) })
  }
}

/** Gives a new installation the secrets of another: ids come from keys that are hashed with them. */
export function sameSecrets(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  copyFileSync(join(from, 'secrets.json'), join(to, 'secrets.json'))
}
