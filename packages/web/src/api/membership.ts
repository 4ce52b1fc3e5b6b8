import * as v from 'valibot'
import { request } from '../http/request.ts'

const Organisation = v.object({ id: v.string(), name: v.string() })
const Grant = v.object({ role: v.string(), orgId: v.string(), organisation: v.string() })
const Me = v.object({ id: v.string(), name: v.string(), cellId: v.optional(v.string()), cell: v.optional(v.string()), positions: v.array(Grant), standIns: v.array(v.object({ ...Grant.entries, banner: v.string() })) })

/** Who asks: their cell, and the positions that hold today. */
export const getMe = (token: string) => request({ path: '/membership/me', token, answers: Me })
/** Ends every sign-in of a member, on whatever device. */
export const endSignIns = (token: string, id: string, key: string) => request({ path: `/membership/members/${encodeURIComponent(id)}/sign-out`, token, send: { body: null, key }, answers: v.object({}) })
export const getOrganisation = (token: string, id: string) => request({ path: `/membership/organisations/${encodeURIComponent(id)}`, token, answers: Organisation })
