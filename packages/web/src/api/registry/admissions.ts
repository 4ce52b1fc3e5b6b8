import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'

const text = v.optional(v.string())
const standing = { since: v.string(), daysInStep: v.number(), returned: v.number(), failedVotes: v.number(), late: v.boolean() }
const Line = v.object({ id: v.string(), memberId: v.string(), name: v.string(), cellId: v.string(), state: v.string(), ...standing })
export type Line = v.InferOutput<typeof Line>
const Board = v.object({ asOf: v.string(), items: v.array(Line), steps: v.array(v.object({ state: v.string(), count: v.number(), longestDays: v.number(), returned: v.number() })) })
export const listAdmissions = (orgId: string) => ask(Board, '/admissions', { orgId })

const Taken = v.object({ step: v.string(), to: v.string(), on: v.string(), decisionNo: text, permissionNo: text, introducers: v.optional(v.array(v.string())), union: text, reason: text, late: v.optional(v.boolean()), vote: v.optional(v.object({ sentence: v.string(), passed: v.boolean() })) })
export type Taken = v.InferOutput<typeof Taken>
/** The way of one candidate, every step of it. */
export const Admission = v.object({ id: v.string(), memberId: v.string(), cellId: v.string(), state: v.string(), certificateOn: text, steps: v.array(Taken), version: v.number(), ...standing })
export type Admission = v.InferOutput<typeof Admission>
export const getAdmission = (id: string) => ask(Admission, `/admissions/${part(id)}`)
export const openAdmission = (body: Readonly<{ memberId: string; on: string; certificateOn?: string }>, key: string) => tell(v.object({ id: v.string() }), '/admissions', { body, key })
export const stepAdmission = (id: string, body: Readonly<Record<string, unknown>>, { key, version }: Readonly<{ key: string; version: number }>) => tell(v.object({ id: v.string() }), `/admissions/${part(id)}/steps`, { body, key, version })

const Due = v.object({ memberId: v.string(), name: v.string(), cellId: v.string(), dueOn: v.string(), days: v.number(), overdue: v.boolean(), sentence: v.string() })
export type Due = v.InferOutput<typeof Due>
/** Terms that run at and below an organisation, overdue first. */
export const listDue = (orgId: string) => ask(v.object({ items: v.array(Due) }), '/due', { orgId })
