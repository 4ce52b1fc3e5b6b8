import { bare, compose, Id, MemberId, OrganisationId, parts, PlainDate, Text } from '@nen-nep/contracts'
import { AdmissionState, AdmissionStep, Counts } from '@nen-nep/rules/membership/index'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** Admissions of one cell stand together, so that its board is one Query. The id tells the cell that opened it. */
export const admissionsOf = (cell: string) => `AC#${cell}`
export const admissionId = (cellId: string, hash: string) => compose('adm', bare(cellId), hash)
export function admissionKey(id: string): Key | undefined {
  const [cell, hash] = parts('adm', id, 2) ?? []
  return cell !== undefined && hash !== undefined ? { pk: admissionsOf(cell), sk: hash } : undefined
}

/** What came of a cell's vote: the counts as entered, the base they were measured against, and the sentence that names it. */
export const Vote = v.object({ ...Counts.entries, base: v.number(), ratio: v.nullable(v.number()), passed: v.boolean(), basis: v.string(), sentence: v.string() })
export type Vote = v.InferOutput<typeof Vote>

/** One step as it was taken: its civil day, what it led to, who entered it and when, the papers behind it. `late`: after the day it was due. */
export const Taken = v.object({
  step: v.picklist(['OPENING', ...AdmissionStep.options, 'ENDING']),
  to: AdmissionState,
  on: v.string(),
  decisionNo: v.optional(v.string()),
  permissionNo: v.optional(v.string()),
  introducers: v.optional(v.array(v.string())),
  union: v.optional(v.string()),
  vote: v.optional(Vote),
  reason: v.optional(v.string()),
  evidence: v.optional(v.array(v.string())),
  late: v.optional(v.boolean()),
  by: v.string(),
  at: v.string(),
})
export type Taken = v.InferOutput<typeof Taken>

/** The way of one candidate from the cell's opening to recognition, every step of it; a step that failed, was returned or refused stays. */
export const Admission = v.object({ id: v.string(), memberId: v.string(), cellId: v.string(), state: AdmissionState, certificateOn: v.optional(v.string()), steps: v.array(Taken) })
export type Admission = v.InferOutput<typeof Admission>

const evidence = { evidence: v.optional(v.pipe(v.array(Id('upl')), v.maxLength(10))) }
/** `certificateOn`: the day of the awareness course's certificate, valid 60 months. */
export const Opening = v.strictObject({ memberId: MemberId, on: PlainDate, certificateOn: v.optional(PlainDate), ...evidence })
export type Opening = v.InferOutput<typeof Opening>

const entered = { on: PlainDate, ...evidence }
const numbered = { ...entered, decisionNo: Text(60) }
const explained = { ...entered, reason: Text(1000) }
/** A step as it is entered. One introducer needs a union's committee beside them (`union`); `permissionNo` is the superior's special permission, for age or schooling. */
export const Stepping = v.variant('step', [
  v.strictObject({ step: v.literal('INTRODUCTION'), ...entered, introducers: v.pipe(v.array(MemberId), v.minLength(1), v.maxLength(2)), union: v.optional(Text(200)) }),
  v.strictObject({ step: v.literal('VOTE'), ...entered, counts: Counts, permissionNo: v.optional(Text(60)) }),
  v.strictObject({ step: v.literal('RETURN'), ...explained }),
  v.strictObject({ step: v.literal('APPROVAL'), ...numbered }),
  v.strictObject({ step: v.literal('CEREMONY'), ...entered }),
  v.strictObject({ step: v.literal('RECOGNITION_VOTE'), ...entered, counts: Counts }),
  v.strictObject({ step: v.literal('RECOGNITION'), ...numbered }),
  v.strictObject({ step: v.literal('REFUSAL'), ...explained }),
  v.strictObject({ step: v.literal('WITHDRAWAL'), ...explained }),
])
export type Stepping = v.InferOutput<typeof Stepping>

/** Running admissions, or those of one state, ended ones too. */
export const AdmissionListing = v.strictObject({ orgId: OrganisationId, state: v.optional(AdmissionState) })
