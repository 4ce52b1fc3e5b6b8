import * as v from 'valibot'
import { request } from '../http/request.ts'

const Member = v.object({ name: v.string(), cellId: v.string() })
const Organisation = v.object({ name: v.string() })

/** One's own record; refused as missing for people who are no members, such as a technical administrator. */
export const getMember = (token: string, id: string) => request({ path: `/membership/members/${encodeURIComponent(id)}`, token, answers: Member })
/** Ends every sign-in of a member, on whatever device. */
export const endSignIns = (token: string, id: string, key: string) => request({ path: `/membership/members/${encodeURIComponent(id)}/sign-out`, token, send: { body: null, key }, answers: v.object({}) })
export const getOrganisation = (token: string, id: string) => request({ path: `/membership/organisations/${encodeURIComponent(id)}`, token, answers: Organisation })
