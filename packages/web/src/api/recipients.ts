import * as v from 'valibot'
import { all } from '../excel/all.ts'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'
import { searchMembers, type Found } from './registry/members.ts'

const text = v.exactOptional(v.string())
const Conditions = v.object({ under: text, status: text, role: text, unit: text, list: text })
/** What the registry is asked by: all that are named hold at once. */
export type Conditions = v.InferOutput<typeof Conditions>
const Kept = v.object({ id: v.string(), orgId: v.string(), name: v.string(), conditions: Conditions })
/** Conditions that an organisation keeps under a name. */
export type Kept = v.InferOutput<typeof Kept>
export const listKept = (token: string, orgId: string) => request({ path: `/notifications/recipient-lists${ask({ orgId })}`, token, answers: v.object({ items: v.array(Kept) }) })
export const keep = (token: string, body: Readonly<{ orgId: string; name: string; conditions: Conditions }>, key: string) => request({ path: '/notifications/recipient-lists', token, send: { body, key }, answers: Kept })
export const removeKept = (token: string, id: string, key: string) => request({ path: `/notifications/recipient-lists/${part(id)}/removal`, token, send: { body: null, key }, answers: v.object({}) })

const AT_ONCE = 500
/** Those of today whom conditions describe, as far as the reader may see them. */
export const peopleOf = (orgId: string, { under = orgId, ...conditions }: Conditions): Promise<readonly Found[]> => all((cursor) => searchMembers({ orgId: under, subtree: true, ...conditions, cursor, limit: AT_ONCE }))
