import { Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

export const uploadKey = (id: string): Key => ({ pk: `F#${id}`, sk: 'A' })
export const LARGEST_FILE = 48 * 1024 * 1024

/** Party papers that carry a state-secret level never enter (law 117/2025/QH15); the question is asked of every file. */
export const Classification = v.picklist(['NORMAL', 'INTERNAL', 'MAT', 'TOI_MAT', 'TUYET_MAT'])
export const Sending = v.strictObject({ name: Text(200), size: v.pipe(v.number(), v.integer(), v.minValue(1)), mediaType: v.pipe(v.string(), v.maxLength(100), v.regex(/^[\w.+-]+\/[\w.+-]+$/)), classification: Classification })
export type Sending = v.InferOutput<typeof Sending>

/** A file announced and allowed in; the bytes go straight to the bucket. */
export const Upload = v.object({ id: v.string(), orgId: v.string(), by: v.string(), name: v.string(), size: v.number(), mediaType: v.string(), classification: v.picklist(['NORMAL', 'INTERNAL']), file: v.string() })
export type Upload = v.InferOutput<typeof Upload>
