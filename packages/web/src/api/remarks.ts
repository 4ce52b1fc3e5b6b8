import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'

const Remark = v.object({ id: v.string(), topic: v.string(), agendaItemId: v.optional(v.string()), group: v.optional(v.string()), memberIds: v.array(v.string()), prepared: v.boolean(), points: v.optional(v.string()) })
/** A remark that somebody was asked to prepare; `points` only for who was asked and who records. */
export type Remark = v.InferOutput<typeof Remark>
const Remarks = v.object({ version: v.number(), remarks: v.array(Remark) })
export type Remarks = v.InferOutput<typeof Remarks>
const at = (id: string) => `/meetings/${part(id)}/remarks`
export const listRemarks = (token: string, id: string) => request({ path: at(id), token, answers: Remarks })

type Line = Readonly<Pick<Remark, 'topic' | 'agendaItemId' | 'group' | 'memberIds'> & { id?: string }>
const asked = ({ id, topic, agendaItemId, group, memberIds }: Line) => ({ ...(id === undefined ? {} : { id }), topic, ...(agendaItemId === undefined ? {} : { agendaItemId }), ...(group === undefined ? {} : { group }), memberIds })
/** All that is asked for: a line with the id it has keeps what was prepared, one left out is gone. */
export const assignRemarks = (token: string, { id, version }: Readonly<{ id: string; version: number }>, lines: readonly Line[], key: string) => request({ path: at(id), token, send: { method: 'PUT', body: { remarks: lines.map(asked) }, key, version }, answers: v.object({}) })
export const prepareRemark = (token: string, id: string, { remarkId, points }: Readonly<{ remarkId: string; points: string }>, key: string) => request({ path: `${at(id)}/${part(remarkId)}`, token, send: { body: { points }, key }, answers: v.object({}) })
