import * as v from 'valibot'
import { request } from '../http/request.ts'

const Line = v.object({ id: v.string(), name: v.string(), status: v.string(), roles: v.array(v.string()) })
/** A member as a list shows them. */
export type Line = v.InferOutput<typeof Line>
const MOST = 500
export const listMembers = (token: string, orgId: string, below = false) => request({ path: `/membership/members?orgId=${encodeURIComponent(orgId)}&limit=${MOST}${below ? '&subtree=true' : ''}`, token, answers: v.object({ items: v.array(Line) }) })
export const getNames = async (token: string, orgId: string, below = false) => new Map((await listMembers(token, orgId, below)).items.map(({ id, name }) => [id, name]))

const text = v.optional(v.string())
/** A record as its reader may see it: numbers and addresses masked, what is not theirs absent. */
export const Person = v.object({ id: v.string(), name: v.string(), status: v.string(), admittedOn: text, officialOn: text, birthDate: text, citizenId: text, cardNumber: text, phone: text, email: text, partyAge: v.optional(v.number()) })
export type Person = v.InferOutput<typeof Person>
export const getPerson = (token: string, id: string) => request({ path: `/membership/members/${encodeURIComponent(id)}`, token, answers: Person })
const Revealed = v.object({ values: v.record(v.string(), v.nullish(v.string())) })
/** Shows masked values; the question and its reason are in the audit log. */
export const revealSensitive = (token: string, id: string, body: Readonly<{ fields: readonly string[]; reason: string }>, key: string) => request({ path: `/membership/members/${encodeURIComponent(id)}/reveal`, token, send: { body, key }, answers: Revealed })
