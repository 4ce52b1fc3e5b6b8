import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask } from './at.ts'

export const services = ['membership', 'meetings', 'evaluations', 'notifications'] as const
export type Service = (typeof services)[number]
const Told = v.union([v.string(), v.number(), v.boolean()])
const Entry = v.object({ seq: v.number(), at: v.string(), by: v.string(), onBehalfOf: v.optional(v.string()), act: v.string(), org: v.string(), thing: v.string(), changes: v.optional(v.array(v.object({ field: v.string(), was: v.optional(Told), now: v.optional(Told) }))) })
/** What somebody did; without changes for those who may only know that it was done. */
export type Entry = v.InferOutput<typeof Entry>
export type Asked = Readonly<{ service: Service; orgId: string; from: string; to: string; cursor?: string | undefined }>
export const listAudit = (token: string, { service, ...asked }: Asked) => request({ path: `/${service}/audit${ask({ ...asked, limit: 50 })}`, token, answers: v.object({ items: v.array(Entry), next: v.optional(v.string()) }) })

const Verdict = v.union([v.object({ ok: v.literal(true) }), v.object({ ok: v.literal(false), brokenAt: v.object({ seq: v.number(), what: v.picklist(['edited', 'missing', 'swapped', 'truncated']) }) })])
/** Whether a log is whole, or at which entry it is broken and how. */
export type Verdict = v.InferOutput<typeof Verdict>
export const verifyAudit = (token: string, service: Service, orgId: string) => request({ path: `/${service}/audit/verify${ask({ orgId })}`, token, answers: Verdict })
