import { createHash } from 'node:crypto'
import type { Act } from '../act.ts'

/** The last commands an aggregate answered, oldest first, 32 bytes each: 12 of a hash of the key, 12 of the body's, then the version it made and the second it was done, each in four. */
export type Marks = Uint8Array<ArrayBuffer>
export const MARKS_KEPT = 32
export const noMarks: Marks = new Uint8Array()

const HASH = 12
const VERSION = 2 * HASH
const AT = VERSION + 4
const MARK = AT + 4
const DAY = 24 * 60 * 60

const hashOf = (text: string) => createHash('sha256').update(text).digest().subarray(0, HASH)
const secondOf = (at: string) => Math.floor(Date.parse(at) / 1000)
const each = (marks: Marks) => Array.from({ length: marks.length / MARK }, (_, index) => Buffer.from(marks.subarray(index * MARK, (index + 1) * MARK)))

function markOf(key: string, { body = '', at }: Act, version: number): Buffer {
  const mark = Buffer.concat([hashOf(key), hashOf(body)], MARK)
  mark.writeUInt32BE(version, VERSION)
  mark.writeUInt32BE(secondOf(at), AT)
  return mark
}

/** Adds this command's mark, if it has a key, and forgets those over a day or beyond the last 32. */
export function remember(marks: Marks, act: Act, version: number): Marks {
  const since = secondOf(act.at) - DAY
  const recent = each(marks).filter((mark) => mark.readUInt32BE(AT) >= since)
  return Buffer.concat((act.key === undefined ? recent : [...recent, markOf(act.key, act, version)]).slice(-MARKS_KEPT))
}

/** The version that this very command made, when it was answered before, and whether its body was the same. */
export function answered(marks: Marks, { key, body = '' }: Act): Readonly<{ version: number; same: boolean }> | undefined {
  if (key === undefined) return undefined
  const hash = hashOf(key)
  const mark = each(marks).find((one) => hash.equals(one.subarray(0, HASH)))
  return mark && { version: mark.readUInt32BE(VERSION), same: hashOf(body).equals(mark.subarray(HASH, VERSION)) }
}
