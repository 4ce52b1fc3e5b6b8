import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'

const text = v.optional(v.string())
const Half = v.object({ id: v.string(), version: v.number(), cellId: v.string(), name: v.string(), status: v.string(), birthDate: text, sex: text, admittedOn: text, officialOn: text, since: text, cardNumber: text, phone: text })
export type Half = v.InferOutput<typeof Half>
const Pair = v.object({ score: v.number(), why: v.array(v.object({ reason: v.string(), sentence: v.string() })), records: v.tuple([Half, Half]) })
/** Two records that may be of one person, and why. */
export type Pair = v.InferOutput<typeof Pair>
export const listDuplicates = (orgId: string, cursor?: string) => ask(v.object({ items: v.array(Pair), next: text }), '/duplicates', { orgId, cursor, limit: '20' })

const anything = v.object({})
export const dismissDuplicate = (memberIds: readonly [string, string], why: string, key: string) => tell(anything, '/duplicates/dismissals', { body: { memberIds, why }, key })
export type Merging = Readonly<{ keepId: string; dropId: string; keepVersion: number; dropVersion: number; fields: Readonly<Record<string, string>>; reason: string }>
export const mergeMembers = (body: Merging, key: string) => tell(v.object({ id: v.string(), mergeId: v.string() }), '/duplicates/merges', { body, key })
export const undoMerge = (mergeId: string, reason: string, key: string) => tell(anything, `/duplicates/merges/${part(mergeId)}/undo`, { body: { reason }, key })
