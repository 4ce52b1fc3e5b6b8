import * as v from 'valibot'
import { Person } from '../people.ts'
import { ask, part, tell } from './ask.ts'

const text = v.optional(v.string())
const Why = v.object({ on: text, years: v.optional(v.number()), missing: v.optional(v.array(v.string())) })
const Found = v.object({ id: v.string(), cellId: v.string(), name: v.string(), status: v.string(), roles: v.array(v.string()), positions: v.array(v.object({ role: v.string(), orgId: v.string() })), why: v.optional(Why) })
/** Somebody in a list, with the cell that holds them; `why` they stand in a list by name. */
export type Found = v.InferOutput<typeof Found>
const Page = v.object({ items: v.array(Found), next: text })

export type Search = Readonly<{ orgId: string; subtree: boolean; q?: string; status?: string; list?: string; cursor?: string | undefined; limit?: number }>
export const searchMembers = ({ subtree, limit = 50, ...query }: Search) => ask(Page, '/members', { ...query, subtree: String(subtree), limit: String(limit) })

const Change = v.object({ type: v.string(), on: v.string(), cellId: v.string(), status: v.string(), hostId: text, decisionNo: text })
const Position = v.object({ role: v.string(), orgId: v.string(), from: v.string(), to: text, title: text, decisionNo: text })
const Award = v.object({ kind: v.string(), years: v.optional(v.number()), title: text, on: v.string(), decisionNo: v.string() })
const fields = { sex: text, otherNames: text, dossierNumber: text, schooling: text, ceremonyOn: text, concurrentPost: text, partyTitle: text, note: text }
/** A record as far as its reader may see it. */
export const Profile = v.object({
  ...Person.entries, ...fields, cellId: v.string(), flags: v.array(v.string()), hostId: text, since: text, version: v.number(), restrictedSince: text,
  positions: v.optional(v.array(Position), []), history: v.optional(v.array(Change), []), awards: v.optional(v.array(Award), []),
  nextDue: v.nullish(v.object({ sentence: v.string(), overdue: v.boolean() })), admission: v.optional(v.object({ id: v.string() })),
})
export type Profile = v.InferOutput<typeof Profile>
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
