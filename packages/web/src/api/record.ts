import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'
import { kindCodes, Status } from './meetings.ts'

const Vote = v.object({ motion: v.string(), for: v.number(), against: v.number(), abstain: v.number(), passed: v.boolean() })
const Figures = v.object({ owed: v.number(), present: v.number(), excused: v.number(), speakers: v.number() })
const Record = v.object({
  id: v.string(), cellId: v.string(), kind: v.picklist(kindCodes), status: Status, startsAt: v.string(), venue: v.string(),
  agenda: v.array(v.object({ id: v.string(), title: v.string() })),
  figures: v.optional(Figures),
  votes: v.optional(v.array(Vote)),
  conclusions: v.optional(v.array(v.object({ agendaItemId: v.string(), text: v.string() }))),
})
/** A meeting as it stands in its record. */
export type Record = v.InferOutput<typeof Record>
export const getRecord = (token: string, id: string) => request({ path: `/meetings/${part(id)}`, token, answers: Record })

const Line = v.object({ code: v.string(), label: v.string(), max: v.number(), points: v.number(), source: v.optional(v.string()) })
const Score = v.object({
  self: v.object({ items: v.array(Line), total: v.optional(v.number()) }), superior: v.optional(v.object({ items: v.array(Line), total: v.number(), max: v.number(), reason: v.optional(v.string()) })),
  total: v.number(), max: v.number(), class: v.nullable(v.string()),
})
/** A meeting's score: the cell's column, the superior's where there is one, and the figures that count. */
export type Score = v.InferOutput<typeof Score>
export const getRecordScore = (token: string, id: string) => request({ path: `/meetings/${part(id)}/score`, token, answers: Score })
/** Without `items` the cell's own points are confirmed; with them, other ones for a reason. */
export type Confirming = Readonly<{ items?: Readonly<{ [code: string]: number | boolean | string }>; reason?: string }>
export const confirmScore = (token: string, id: string, body: Confirming, key: string) => request({ path: `/meetings/${part(id)}/score/confirm`, token, send: { body, key }, answers: v.object({}) })
