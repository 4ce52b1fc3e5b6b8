import { Text } from '@nen-nep/contracts'
import { Allowed, Classification } from '@nen-nep/rules/secrecy/index'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'

const sent = {
  id: v.string(), cellId: v.string(), name: v.string(), mediaType: v.string(), size: v.number(),
  classification: Allowed, secrecy: v.optional(SecrecyNote), by: v.string(), announcedAt: v.string(), file: v.string(),
}
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...sent, ...entries, status: v.literal(status) })
/** A file that shows that a task was done or a limitation mended: announced, there once its bytes are, withdrawn. `size` in bytes, instants in UTC. */
export const Evidence = v.variant('status', [at('AWAITED', {}), at('READY', { readyAt: v.string() }), at('WITHDRAWN', { withdrawnAt: v.string() })])
export type Evidence = v.InferOutput<typeof Evidence>

/** Bytes that one file may have: 48 MB. */
export const LARGEST_EVIDENCE = 48 * 1024 * 1024
/** How many files one task or limitation may have, those withdrawn left aside. */
export const MOST_EVIDENCE = 20
export const Attaching = v.strictObject({ name: Text(200), size: v.pipe(v.number(), v.integer(), v.minValue(1)), mediaType: v.pipe(v.string(), v.maxLength(100), v.regex(/^[\w.+-]+\/[\w.+-]+$/)), classification: Classification, ...confirming })
export type Attaching = v.InferOutput<typeof Attaching>
