import * as v from 'valibot'
import { at, Done, read, write } from './ask.ts'

const State = v.picklist(['PRESENT', 'EXCUSED', 'UNEXCUSED'])
const Marked = v.array(v.object({ meetingId: v.string(), state: State }))
const settled = { source: v.string(), why: v.string() }
const Contest = v.variant('status', [v.object({ ...settled, status: v.literal('OPEN') }), v.object({ ...settled, status: v.picklist(['KEPT', 'CORRECTED']), reason: v.string() })])
/** A fact of the year that its member contests. */
export type Contest = v.InferOutput<typeof Contest>
const Opinion = v.object({ source: v.string(), from: v.string(), text: v.string(), receivedOn: v.string(), late: v.boolean() })
export const Dossier = v.object({
  id: v.string(), memberId: v.string(), cellId: v.string(), form: v.string(), comment: v.optional(v.string()), contests: v.array(Contest), opinions: v.optional(v.array(Opinion)),
  attendance: v.object({ owed: v.number(), present: v.number(), excused: v.number(), unexcused: v.number(), percentage: v.nullable(v.number()), sources: Marked }),
  turns: v.object({ count: v.number(), sources: v.array(v.object({ meetingId: v.string(), turns: v.number() })) }),
  study: v.object({ owed: v.number(), present: v.number(), sources: Marked }),
  awards: v.array(v.object({ id: v.string(), award: v.string(), on: v.string() })),
  residence: v.array(v.object({ linkId: v.string(), standing: v.string(), on: v.string() })),
  tasks: v.object({ given: v.number(), done: v.number(), inTime: v.number(), open: v.number(), sources: v.array(v.object({ taskId: v.string(), done: v.optional(v.boolean()), inTime: v.optional(v.boolean()) })) }),
})
/** What the year says of one member, each figure with where it comes from. */
export type Dossier = v.InferOutput<typeof Dossier>
export const getDossier = (id: string) => read(`/records/${at(id)}/dossier`, Dossier)
export const contestFact = (id: string, body: Readonly<{ source: string; why: string }>, key: string) => write(`/records/${at(id)}/contests`, { body, key }, Done)
type Correction = Readonly<{ kind: 'MEETING'; state: v.InferOutput<typeof State> } | { kind: 'TASK'; done: boolean; inTime: boolean }>
export type Settling = Readonly<{ source: string; reason: string } & ({ outcome: 'KEPT' } | { outcome: 'CORRECTED'; correction: Correction })>
export const settleFact = (id: string, body: Settling, key: string) => write(`/records/${at(id)}/contests/decision`, { body, key }, Done)
