import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'
import type { Changes } from './members.ts'

const values = v.record(v.string(), v.nullish(v.string()))
const Correction = v.object({
  id: v.string(), memberId: v.string(), cellId: v.string(), changes: values, was: v.optional(values), why: v.string(), askedAt: v.string(), dueOn: v.string(), state: v.picklist(['PROPOSED', 'ACCEPTED', 'REFUSED']),
  overdue: v.boolean(), ageDays: v.number(), decided: v.optional(v.object({ at: v.string(), reason: v.optional(v.string()) })),
})
/** A member's wish to have their record mended; numbers and addresses masked. */
export type Correction = v.InferOutput<typeof Correction>
export const listCorrections = (cellId: string) => ask(v.object({ items: v.array(Correction) }), '/corrections', { orgId: cellId })
const anything = v.object({})
export const proposeCorrection = (memberId: string, body: Readonly<{ changes: Changes; why: string }>, key: string) => tell(anything, `/members/${part(memberId)}/corrections`, { body, key })
export const decideCorrection = (id: string, body: Readonly<{ decision: 'ACCEPT' | 'REFUSE'; reason?: string }>, key: string) => tell(anything, `/corrections/${part(id)}/decision`, { body, key })

const Campaign = v.object({
  campaign: v.nullable(v.object({ orgId: v.string(), from: v.string(), to: v.string() })), confirmedAt: v.optional(v.string()), members: v.optional(v.number()), confirmed: v.optional(v.number()),
  waiting: v.optional(v.array(v.object({ id: v.string(), name: v.string() })), []),
})
/** The days in which everybody looks through their record, and how far that is. */
export type Campaign = v.InferOutput<typeof Campaign>
export const getCampaign = (orgId: string) => ask(Campaign, '/correction-campaigns', { orgId })
export const openCampaign = (body: Readonly<{ orgId: string; from: string; to: string }>, key: string) => tell(anything, '/correction-campaigns', { body, key })
export const confirmRecord = (memberId: string, key: string) => tell(anything, `/members/${part(memberId)}/confirmation`, { body: {}, key })
