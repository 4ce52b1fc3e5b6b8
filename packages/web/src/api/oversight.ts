import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const text = v.optional(v.string())
const Visit = v.object({ id: v.string(), by: v.string(), visitedOn: v.string(), meetingId: text, strengths: text, lacking: text, advice: text })
/** What somebody of the superior saw at the cell and advised. */
export type Visit = v.InferOutput<typeof Visit>
export const listVisits = (token: string, cellId: string, year: number) => request({ path: `/meetings/visits${ask({ cellId, year })}`, token, answers: v.object({ items: v.array(Visit) }) })

export const Kind = v.picklist(['INSPECTION', 'SUPERVISION', 'SELF_INSPECTION'])
export const Topic = v.picklist(['CHARTER', 'PROHIBITIONS', 'RESIDENCE', 'MEETINGS', 'RESOLUTIONS', 'DUES', 'OTHER'])
export type Topic = v.InferOutput<typeof Topic>
const Remedy = v.object({ id: v.string(), text: v.string(), dueOn: v.string(), report: text, reportedOn: text, acceptedOn: text, overdue: v.optional(v.boolean()) })
/** What is to be mended after an inspection, by when, and how far that is. */
export type Remedy = v.InferOutput<typeof Remedy>
const Inspection = v.object({ id: v.string(), orgId: v.string(), subjectOrgId: v.string(), kind: Kind, topics: v.array(Topic), title: v.string(), fromOn: v.string(), toOn: v.string(), status: v.picklist(['PLANNED', 'CONCLUDED']), conclusion: text, remedies: v.optional(v.array(Remedy), []), late: v.optional(v.boolean()), settled: v.optional(v.boolean()) })
/** An inspection or supervision of a body, by its superior or by itself. */
export type Inspection = v.InferOutput<typeof Inspection>
export const listInspections = (token: string, orgId: string, year: number) => request({ path: `/meetings/inspections${ask({ orgId, year })}`, token, answers: v.object({ items: v.array(Inspection) }) })
export const planInspection = (token: string, body: unknown, key: string) => request({ path: '/meetings/inspections', token, send: { body, key }, answers: v.object({}) })
export const concludeInspection = (token: string, id: string, body: unknown, key: string) => request({ path: `/meetings/inspections/${part(id)}/conclude`, token, send: { body, key }, answers: v.object({}) })
export const reportRemedy = (token: string, { id, remedyId }: Readonly<{ id: string; remedyId: string }>, report: string, key: string) => request({ path: `/meetings/inspections/${part(id)}/remedies/${part(remedyId)}`, token, send: { body: { step: 'REPORTED', report }, key }, answers: v.object({}) })
