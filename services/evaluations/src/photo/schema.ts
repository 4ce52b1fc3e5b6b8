import { Text } from '@nen-nep/contracts'
import { Allowed, Classification } from '@nen-nep/rules/secrecy/index'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'

const sent = {
  id: v.string(), year: v.number(), cellId: v.string(), name: v.string(), mediaType: v.string(), size: v.number(),
  classification: Allowed, secrecy: v.optional(SecrecyNote), by: v.string(), announcedAt: v.string(),
}
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...sent, ...entries, status: v.literal(status) })
/** A photo or scan of the signed paper on which tellers counted: announced, there once its bytes are, withdrawn. `size` in bytes, instants in UTC. */
export const Photo = v.variant('status', [at('AWAITED', {}), at('READY', { readyAt: v.string() }), at('WITHDRAWN', { withdrawnAt: v.string() })])
export type Photo = v.InferOutput<typeof Photo>

/** Bytes that one file may have: 20 MB, a scan of some pages. */
export const LARGEST_PHOTO = 20 * 1024 * 1024
/** How many photos one count may have: a protocol has a few pages, each may be taken twice. */
export const MOST_PHOTOS = 10
export const Attaching = v.strictObject({ name: Text(200), size: v.pipe(v.number(), v.integer(), v.minValue(1)), mediaType: v.pipe(v.string(), v.maxLength(100)), classification: Classification, ...confirming })
export type Attaching = v.InferOutput<typeof Attaching>
