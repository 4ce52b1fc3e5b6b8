import { PlainDate, Text } from '@nen-nep/contracts'
import { Allowed, Classification } from '@nen-nep/rules/secrecy/index'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** Whom a document is for: all of the cell, its committee alone, or all but only once the meeting has begun. */
export const Audience = v.picklist(['ALL', 'COMMITTEE', 'NOT_BEFORE'])
const given = {
  id: v.string(), meetingId: v.string(), cellId: v.string(), itemId: v.optional(v.string()), name: v.string(), mediaType: v.string(), size: v.number(),
  classification: Allowed, audience: Audience, readBy: v.optional(v.string()), file: v.string(), secrecy: v.optional(SecrecyNote),
}
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...given, ...entries, status: v.literal(status) })
/** A paper for one meeting, or for one item of its agenda: announced, there once its bytes are, withdrawn. `readBy` is the civil day until when it should be read. */
export const Document = v.variant('status', [at('AWAITED', {}), at('READY', { readyAt: v.string() }), at('WITHDRAWN', { readyAt: v.optional(v.string()) })])
export type Document = v.InferOutput<typeof Document>
/** That a member opened a document; the first time counts. */
export const Receipt = v.object({ documentId: v.string(), meetingId: v.string(), cellId: v.string(), memberId: v.string(), readAt: v.string() })
export type Receipt = v.InferOutput<typeof Receipt>

export const LARGEST_DOCUMENT = 48 * 1024 * 1024
export const Adding = v.strictObject({
  name: Text(200), size: v.pipe(v.number(), v.integer(), v.minValue(1)), mediaType: v.pipe(v.string(), v.maxLength(100), v.regex(/^[\w.+-]+\/[\w.+-]+$/)),
  classification: Classification, audience: v.optional(Audience, 'ALL'), itemId: v.optional(v.pipe(v.string(), v.regex(/^a\d{1,2}$/))), readBy: v.optional(PlainDate), ...confirming,
})
export type Adding = v.InferOutput<typeof Adding>
