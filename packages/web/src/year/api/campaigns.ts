import * as v from 'valibot'
import { at, Done, read, write } from './ask.ts'

export const Step = v.picklist(['reviews', 'opinions', 'conferences', 'proposals', 'decisions', 'closing'])
/** Steps of a year in their order. */
export type Step = v.InferOutput<typeof Step>
const day = v.optional(v.string())
const Deadlines = v.object({ reviews: day, opinions: day, conferences: day, proposals: day, decisions: day, closing: day })
export type Deadlines = v.InferOutput<typeof Deadlines>
export const Requirement = v.picklist(['FORMS', 'BALLOT', 'APPRAISAL'])
export type Requirement = v.InferOutput<typeof Requirement>
const Campaign = v.object({ id: v.string(), year: v.number(), orgId: v.string(), rulePackId: v.string(), status: v.picklist(['DRAFT', 'OPENING', 'OPEN', 'CLOSED']), deadlines: Deadlines, requires: v.optional(v.array(Requirement), []), asOf: day, cells: v.optional(v.number()), members: v.optional(v.number()), done: v.optional(v.number()), unknown: v.optional(v.array(v.string()), []) })
/** The year's review of an organisation and all below it. */
export type Campaign = v.InferOutput<typeof Campaign>
export const listCampaigns = async (year: number) => (await read(`/campaigns?year=${year}`, v.object({ items: v.array(Campaign) }))).items

const counts = { cells: v.number(), members: v.number(), reviews: v.number(), proposed: v.number(), balloted: v.number(), submitted: v.number(), decided: v.number() }
const Standing = v.object({ orgId: v.string(), name: v.string(), type: v.string(), ...counts, recheck: v.optional(v.number(), 0) })
/** How far a body and all below it have come: members for reviews and proposals, cells for the others. */
export type Standing = v.InferOutput<typeof Standing>
const Board = v.object({ ...Standing.entries, deadlines: Deadlines, overdue: v.array(v.object({ step: Step, dueOn: v.string(), open: v.number() })), notes: v.optional(v.array(v.string()), []), items: v.array(Standing) })
export type Board = v.InferOutput<typeof Board>
export const getBoard = (id: string, orgId: string) => read(`/campaigns/${at(id)}/board?orgId=${at(orgId)}`, Board)

export type Planning = Readonly<{ year: number; orgId: string; rulePackId: string; deadlines: Partial<Deadlines>; requires: readonly Requirement[] }>
export const createCampaign = (body: Planning, key: string) => write('/campaigns', { body, key }, v.object({ id: v.string() }))
export const openCampaign = (id: string, key: string) => write(`/campaigns/${at(id)}/open`, { body: {}, key }, Done)
export const closeCampaign = (id: string, key: string) => write(`/campaigns/${at(id)}/close`, { key }, Done)
export const submitUp = (year: number, orgId: string, key: string) => write('/submissions', { body: { year, orgId }, key }, Done)
export const returnDown = (body: Readonly<{ year: number; orgId: string; reason: string }>, key: string) => write('/returns', { body, key }, Done)
