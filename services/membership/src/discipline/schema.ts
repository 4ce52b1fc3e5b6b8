import { bare, compose, PlainDate, Text } from '@nen-nep/contracts'
import { Measure } from '@nen-nep/rules/membership/index'
import { Allowed, Classification } from '@nen-nep/rules/secrecy/index'
import { confirming, SecrecyNote, type Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** Disciplines stand apart from the member's record: no list, roster, mail or event carries them. */
export const disciplinesOf = (memberId: string) => `DI#${memberId}`
export const disciplineId = (memberId: string, hash: string) => compose('dis', bare(memberId), hash)
export const disciplineKey = ({ id, memberId }: Pick<Discipline, 'id' | 'memberId'>): Key => ({ pk: disciplinesOf(memberId), sk: id })

/** A measure against a member: when, by which decision, for what; and how secret its paper is. */
export const Discipline = v.object({ id: v.string(), memberId: v.string(), cellId: v.string(), measure: Measure, on: v.string(), decisionNo: v.string(), subject: v.string(), classification: Allowed, secrecy: v.optional(SecrecyNote), by: v.string(), at: v.string() })
export type Discipline = v.InferOutput<typeof Discipline>

/** The question of secrecy is asked of every discipline: its classification, and again where its subject holds a marked word (F7). */
export const Disciplining = v.strictObject({ measure: Measure, on: PlainDate, decisionNo: Text(60), subject: Text(500), classification: Classification, ...confirming })
export type Disciplining = v.InferOutput<typeof Disciplining>
export const Revealing = v.strictObject({ reason: v.optional(Text(500, 0)) })
