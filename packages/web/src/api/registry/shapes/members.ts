import * as v from 'valibot'
import { Person } from '../../people.ts'

const text = v.optional(v.string())
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
