import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'
import { Profile } from './shapes/members.ts'

export { Profile } from './shapes/members.ts'

const text = v.optional(v.string())
const Why = v.object({ on: text, years: v.optional(v.number()), missing: v.optional(v.array(v.string())) })
const Found = v.object({ id: v.string(), cellId: v.string(), name: v.string(), status: v.string(), roles: v.array(v.string()), unit: text, positions: v.array(v.object({ role: v.string(), orgId: v.string() })), why: v.optional(Why) })
/** Somebody in a list, with the cell that holds them; `why` they stand in a list by name. */
export type Found = v.InferOutput<typeof Found>
const Page = v.object({ items: v.array(Found), next: text })

export type Search = Readonly<{ orgId: string; subtree: boolean; q?: string; status?: string; role?: string; unit?: string; list?: string; cursor?: string | undefined; limit?: number }>
export const searchMembers = ({ subtree, limit = 50, ...query }: Search) => ask(Page, '/members', { ...query, subtree: String(subtree), limit: String(limit) })

export const getProfile = (id: string) => ask(Profile, `/members/${part(id)}`)

/** What a person's record says in words of its own; its membership changes by acts. */
export type Changes = Readonly<Partial<Record<(typeof editable)[number], string>>>
export const editable = ['name', 'birthDate', 'sex', 'citizenId', 'cardNumber', 'admittedOn', 'officialOn', 'phone', 'email', 'concurrentPost'] as const
const Saved = v.object({ id: v.string() })
export const updateMember = (id: string, changes: Changes, { key, version }: Readonly<{ key: string; version: number }>) => tell(Saved, `/members/${part(id)}`, { method: 'PATCH', body: changes, key, version })
export const changeStatus = (id: string, body: Readonly<Record<string, unknown>>, { key, version }: Readonly<{ key: string; version: number }>) => tell(Saved, `/members/${part(id)}/status`, { body, key, version })
export const createMember = (body: Readonly<Record<string, unknown>>, key: string) => tell(Saved, '/members', { body, key })

const Discipline = v.object({ id: v.string(), measure: v.string(), on: v.string(), decisionNo: v.string(), subject: v.string(), lapsesOn: text, inForce: v.boolean() })
export type Discipline = v.InferOutput<typeof Discipline>
/** Measures against somebody; the question and its reason are in the audit log. */
export const revealDisciplines = (id: string, reason: string, key: string) => tell(v.object({ items: v.array(Discipline) }), `/members/${part(id)}/disciplines/reveal`, { body: reason === '' ? {} : { reason }, key })
