import { MemberId, shortHash, Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Member } from '../member/schema.ts'

/** Two records that somebody has looked at and found to be two people; they are never listed together again. */
export const Dismissal = v.object({ first: v.string(), second: v.string(), cellId: v.string(), by: v.string(), at: v.string(), why: v.string() })
export type Dismissal = v.InferOutput<typeof Dismissal>
/** One row a pair, whichever of the two is named first. */
export const dismissalKey = (a: string, b: string): Key => (a < b ? { pk: `DD#${a}`, sk: b } : { pk: `DD#${b}`, sk: a })
export const Dismissing = v.strictObject({ memberIds: v.tuple([MemberId, MemberId]), why: Text(500, 10) })
export type Dismissing = v.InferOutput<typeof Dismissing>

/** What of two records may differ and is chosen field by field. `membership` is where and as what they stand: cell, status, flags, host. */
export const MergeField = v.picklist(['name', 'birthDate', 'sex', 'citizenId', 'cardNumber', 'admittedOn', 'officialOn', 'phone', 'email', 'concurrentPost', 'partyTitle', 'note', 'otherNames', 'dossierNumber', 'schooling', 'ceremonyOn', 'membership'])
export type MergeField = v.InferOutput<typeof MergeField>

/** `fields` names, for each that differs, the record whose value stands: by that record's id. Both versions are what the officer saw. */
export const Merging = v.strictObject({ keepId: MemberId, dropId: MemberId, keepVersion: v.number(), dropVersion: v.number(), fields: v.optional(v.record(MergeField, MemberId), {}), reason: Text(500, 10) })
export type Merging = v.InferOutput<typeof Merging>

/** A merge as it was done, with both records as they stood before it: nothing is lost by it. `versions` are those it left, `disciplines` those that went over: by them it is taken back. */
export const Merge = v.object({ id: v.string(), keepId: v.string(), dropId: v.string(), cellId: v.string(), by: v.string(), at: v.string(), reason: v.string(), fields: v.record(v.string(), v.string()), kept: Member, dropped: Member, versions: v.optional(v.object({ keep: v.number(), drop: v.number() })), disciplines: v.optional(v.array(v.string())), undone: v.optional(v.object({ by: v.string(), at: v.string(), reason: v.string() })) })
export type Merge = v.InferOutput<typeof Merge>
/** The id of the merge that a command makes: the same when it is repeated. */
export const mergeIdOf = ({ key, at }: Readonly<{ key?: string | undefined; at: string }>) => `mrg_${shortHash(10, 'merge', key ?? at)}`
export const mergeKey = (id: string): Key => ({ pk: `MG#${id}`, sk: 'A' })
export const Undoing = v.strictObject({ reason: Text(500, 10) })
