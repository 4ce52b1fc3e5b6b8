import * as v from 'valibot'

/** Where an item stands in a service's table. */
export type Key = Readonly<{ pk: string; sk: string }>
/** DynamoDB's bounds in bytes; beyond them it fails instead of finding nothing. */
const LONGEST = { pk: 2048, sk: 1024 }
/** Whether a row could stand there at all: keys are made of ids as callers write them. */
export const fits = ({ pk, sk = '' }: Readonly<{ pk: string; sk?: string | undefined }>) => Buffer.byteLength(pk) <= LONGEST.pk && Buffer.byteLength(sk) <= LONGEST.sk
export const keyText = ({ pk, sk }: Key) => `${pk}|${sk}`

/** The last commands an aggregate answered: key hash, body hash, the version they made, and when. */
export const Mark = v.object({ k: v.string(), b: v.string(), v: v.number(), t: v.string() })
export type Mark = v.InferOutput<typeof Mark>
export const MARKS_KEPT = 32
const DAY = 24 * 60 * 60 * 1000

/** Adds this command's mark and forgets those over a day or beyond the last 32. */
export function remember(marks: readonly Mark[], mark: Mark): Mark[] {
  const since = Date.parse(mark.t) - DAY
  return [...marks.filter((old) => Date.parse(old.t) >= since), mark].slice(-MARKS_KEPT)
}
