import * as v from 'valibot'
import { Grade, Share, StepValue, type Rated } from './classes.ts'
import { Judgement } from './records.ts'
import { at, Done, read, write } from './ask.ts'

const text = v.optional(v.string())
const Results = v.object({ members: v.optional(v.object({ classes: v.array(Share) })), bodies: v.object({ of: v.number(), classes: v.array(Share) }), open: v.array(v.string()) })
const Collective = v.object({ id: v.string(), orgId: v.string(), rulePackId: v.string(), text: v.string(), selfClass: v.optional(Grade), status: v.picklist(['DRAFT', 'RETURNED', 'SUBMITTED', 'DECIDED']), reason: text, judged: v.optional(Judgement), decided: v.optional(StepValue), results: v.optional(Results), version: v.number() })
/** A body's part of the year: its report, its points, its class. */
export type Collective = v.InferOutput<typeof Collective>
export const getCollective = (id: string) => read(`/collectives/${at(id)}`, Collective)
type Seen = Readonly<{ version: number; key: string }>
export const saveReport = (id: string, body: Readonly<{ text: string; selfClass?: Rated | undefined }>, { version, key }: Seen) => write(`/collectives/${at(id)}/report`, { method: 'PUT', body, version, key }, Collective)
export const submitReport = (id: string, key: string) => write(`/collectives/${at(id)}/report/submission`, { key }, Done)
export const returnReport = (id: string, reason: string, key: string) => write(`/collectives/${at(id)}/report/return`, { body: { reason }, key }, Done)
export const scoreCollective = (id: string, points: Readonly<{ [code: string]: number }>, key: string) => write(`/collectives/${at(id)}/score`, { method: 'PUT', body: { points }, key }, Done)
export const decideCollective = (id: string, body: Readonly<{ class: Rated; reason?: string }>, { version, key }: Seen) => write(`/collectives/${at(id)}/decision`, { method: 'PUT', body, version, key }, Done)

const Item = v.object({ orgId: v.string(), name: v.string(), status: v.string(), class: v.optional(Grade), score: v.optional(v.number()), recheck: v.optional(v.boolean()) })
/** A body in the list of those right below another. */
export type Item = v.InferOutput<typeof Item>
const List = v.object({ items: v.array(Item), quota: v.optional(v.object({ groups: v.array(v.object({ key: v.string(), sentence: v.string(), over: v.number() })) })) })
export const listCollectives = (year: number, orgId: string) => read(`/collectives?year=${year}&orgId=${at(orgId)}`, List)
