import { Text } from '@nen-nep/contracts'
import { Allowed, Classification } from '@nen-nep/rules/secrecy/index'
import { confirming, SecrecyNote, type Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

export const uploadKey = (id: string): Key => ({ pk: `F#${id}`, sk: 'A' })
export const LARGEST_FILE = 48 * 1024 * 1024

/** The question of secrecy is asked of every file: its classification, and again where its name holds a marked word (F7). */
export const Sending = v.strictObject({ name: Text(200), size: v.pipe(v.number(), v.integer(), v.minValue(1)), mediaType: v.pipe(v.string(), v.maxLength(100), v.regex(/^[\w.+-]+\/[\w.+-]+$/)), classification: Classification, ...confirming })
export type Sending = v.InferOutput<typeof Sending>

/** A file announced and allowed in; the bytes go straight to the bucket. */
export const Upload = v.object({ id: v.string(), orgId: v.string(), by: v.string(), name: v.string(), size: v.number(), mediaType: v.string(), classification: Allowed, secrecy: v.optional(SecrecyNote), file: v.string() })
export type Upload = v.InferOutput<typeof Upload>
