import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'

const minute = 60_000
const lifetime = 10 * minute
const triesPerCode = 5
const window = 60 * minute
const perLogin = 5
/** One address may be a whole cell signing in over the Wi-Fi of its meeting house. */
const perAddress = 200
/** Codes that a secretary issues are longer than ours, so that only they are asked about elsewhere. */
const issuedCode = /^\d{8}$/

const Row = v.optional(v.object({ login: v.string(), member_id: v.nullable(v.string()), hash: v.string(), tries: v.number(), expires_at: v.number() }))
const Count = v.object({ count: v.number() })

type Request = { readonly uid: string; readonly login: string; readonly memberId: string | undefined; readonly address: string }
export type Verdict = { readonly is: 'right'; readonly memberId: string } | { readonly is: 'wrong' | 'expired' | 'spent' | 'unknown' }

type Deps = { readonly database: DatabaseSync; readonly secret: string; readonly takeCode: (login: string, code: string) => Promise<string | undefined>; readonly now: () => Date }

const digits = (count: number) => String(randomInt(10 ** count)).padStart(count, '0')
const keyOf = (login: string) => login.normalize('NFC').toLowerCase().replaceAll(/\s/g, '')

/** Compares two secrets without telling by time how much of them agrees. */
export function sameSecret(stored: string, given: string): boolean {
  const [a, b] = [Buffer.from(stored), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * One-time codes of a sign-in: six digits, ten minutes, five tries, stored only as keyed hashes. A sign-in of nobody gets
 * one as well, which nothing matches, so that both look and last the same.
 */
export function openCodes({ database, secret, takeCode, now }: Deps) {
  const put = database.prepare('INSERT OR REPLACE INTO codes (uid, login, member_id, hash, tries, expires_at) VALUES (?, ?, ?, ?, 0, ?)')
  const get = database.prepare('SELECT login, member_id, hash, tries, expires_at FROM codes WHERE uid = ?')
  const spend = database.prepare('UPDATE codes SET tries = tries + 1 WHERE uid = ?')
  const drop = database.prepare('DELETE FROM codes WHERE uid = ?')
  const sweepCodes = database.prepare('DELETE FROM codes WHERE expires_at < ?')
  const note = database.prepare('INSERT INTO requests (key, at) VALUES (?, ?)')
  const count = database.prepare('SELECT count(*) AS count FROM requests WHERE key = ? AND at > ? AND at <= ?')
  const sweepRequests = database.prepare('DELETE FROM requests WHERE at <= ?')

  const time = () => now().getTime()
  const hash = (of: string, code: string) => createHmac('sha256', secret).update(`${of}\n${code}`).digest('base64url')
  const recent = (key: string) => v.parse(Count, count.get(key, time() - window, time())).count

  const isIssued = async (login: string, memberId: string, code: string) => issuedCode.test(code) && (await takeCode(login, code)) === memberId

  return {
    /** A new code for this sign-in, in place of any before; nothing when the login or the address had too many. */
    issue({ uid, login, memberId, address }: Request): string | undefined {
      const keys = [`login:${keyOf(login)}`, `address:${address}`] as const
      if (recent(keys[0]) >= perLogin || recent(keys[1]) >= perAddress) return undefined
      sweepRequests.run(time() - window)
      sweepCodes.run(time() - window)
      for (const key of keys) note.run(key, time())
      const code = digits(6)
      put.run(uid, login, memberId ?? null, hash(uid, code), time() + lifetime)
      return code
    },
    /** The login that this sign-in gave, once a code was issued for it. */
    loginOf: (uid: string): string | undefined => v.parse(Row, get.get(uid))?.login,
    /** Each check but of an expired code costs a try, counted before the code is looked at. */
    async check(uid: string, code: string): Promise<Verdict> {
      const row = v.parse(Row, get.get(uid))
      if (!row) return { is: 'unknown' }
      if (row.expires_at <= time()) return { is: 'expired' }
      if (row.tries >= triesPerCode) return { is: 'spent' }
      spend.run(uid)
      const right = sameSecret(row.hash, hash(uid, code))
      if (row.member_id === null || !(right || (await isIssued(row.login, row.member_id, code)))) return { is: row.tries + 1 < triesPerCode ? 'wrong' : 'spent' }
      drop.run(uid)
      return { is: 'right', memberId: row.member_id }
    },
  }
}
export type Codes = ReturnType<typeof openCodes>
