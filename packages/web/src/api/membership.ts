import * as v from 'valibot'
import { request } from '../http/request.ts'

const Member = v.object({ name: v.string(), cellId: v.string() })
const Organisation = v.object({ name: v.string() })

/** One's own record; refused as missing for people who are no members, such as a technical administrator. */
export const getMember = (token: string, id: string) => request({ path: `/membership/members/${encodeURIComponent(id)}`, token, answers: Member })
export const getOrganisation = (token: string, id: string) => request({ path: `/membership/organisations/${encodeURIComponent(id)}`, token, answers: Organisation })
