import * as v from 'valibot'
import { request } from '../http/request.ts'

const Organisation = v.object({ id: v.string(), name: v.string() })
const Grant = v.object({ role: v.string(), orgId: v.string(), organisation: v.string() })
const Me = v.object({ id: v.string(), name: v.string(), cellId: v.optional(v.string()), positions: v.array(Grant), standIns: v.array(v.object({ ...Grant.entries, banner: v.string() })) })

/** Who asks: their cell, and the positions that hold today. */
export const getMe = (token: string) => request({ path: '/membership/me', token, answers: Me })
/** Ends every sign-in of a member, on whatever device. */
export const endSignIns = (token: string, id: string, key: string) => request({ path: `/membership/members/${encodeURIComponent(id)}/sign-out`, token, send: { body: null, key }, answers: v.object({}) })
export const getOrganisation = (token: string, id: string) => request({ path: `/membership/organisations/${encodeURIComponent(id)}`, token, answers: Organisation })

export const Status = v.picklist(['CANDIDATE', 'PROBATIONARY', 'OFFICIAL', 'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED'])
const Listed = v.object({ id: v.string(), name: v.string(), status: Status, roles: v.array(v.string()) })
/** A member as lists show them. */
export type Listed = v.InferOutput<typeof Listed>
/** Everybody of one cell, in the order of a Vietnamese roster. */
export const listMembers = (token: string, cellId: string) => request({ path: `/membership/members?orgId=${encodeURIComponent(cellId)}&limit=500`, token, answers: v.object({ items: v.array(Listed) }) })

const day = v.optional(v.string())
const Record = v.object({
  id: v.string(), name: v.string(), cellId: v.string(), status: Status, birthDate: day, admittedOn: day, officialOn: day, partyAge: v.optional(v.number()),
  citizenId: v.optional(v.string()), cardNumber: v.optional(v.string()), phone: v.optional(v.string()), email: v.optional(v.string()),
  positions: v.array(v.object({ role: v.string(), from: v.string(), to: day })),
})
/** A member's record with numbers and addresses masked; others than its keepers see the card alone. */
export type PersonRecord = v.InferOutput<typeof Record>
export const getMember = (token: string, id: string) => request({ path: `/membership/members/${encodeURIComponent(id)}`, token, answers: Record })

/** What a record masks. */
export const masked = ['citizenId', 'cardNumber', 'phone', 'email'] as const
const Values = v.object({ values: v.record(v.string(), v.optional(v.string())) })
/** Shows masked fields whole; the reason is kept in the audit log with the reader's name. */
export const revealSensitive = (token: string, id: string, body: Readonly<{ fields: readonly string[]; reason: string }>, key: string) =>
  request({ path: `/membership/members/${encodeURIComponent(id)}/reveal`, token, send: { body, key }, answers: Values })
