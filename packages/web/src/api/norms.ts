import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const Norm = v.object({ name: v.string(), title: v.string(), value: v.number(), setByName: v.optional(v.string()), from: v.optional(v.string()) })
/** A figure that holds for an organisation today; without `setByName` it is the regulation's own. */
export type Norm = v.InferOutput<typeof Norm>
export const getNorms = (token: string, orgId: string) => request({ path: `/membership/organisations/${part(orgId)}/norms`, token, answers: v.object({ items: v.array(Norm) }) })
/** What an organisation and those below it do not keep of these figures, in sentences. */
export const listThresholds = (token: string, orgId: string) => request({ path: `/membership/organisations/thresholds${ask({ orgId })}`, token, answers: v.object({ items: v.array(v.object({ orgId: v.string(), name: v.string(), message: v.string() })) }) })
