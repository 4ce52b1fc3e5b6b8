import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'
import type { Reading } from './imports.ts'

const text = v.optional(v.string())
export const Kind = v.picklist(['DIFFERENT', 'MISSING_HERE', 'MISSING_THERE', 'UNCLEAR'])
export type Kind = v.InferOutput<typeof Kind>
/** A file of the party's database held against the registry; `progress` in hundredths of a percent. */
export const Difference = v.object({
  id: v.string(), state: v.picklist(['READING', 'READY', 'FAILED', 'EXPIRED']), progress: v.number(), name: v.string(), sentence: text,
  counts: v.object({ rows: v.number(), same: v.number(), people: v.number(), missingHere: v.number(), missingThere: v.number(), unclear: v.number() }), error: v.optional(v.object({ message: v.string() })),
})
export type Difference = v.InferOutput<typeof Difference>
export const createDifference = (body: Reading, key: string) => tell(Difference, '/differences', { body, key })
export const getDifference = (id: string) => ask(Difference, `/differences/${part(id)}`)
const Line = v.object({ row: v.optional(v.number()), kind: Kind, memberId: text, name: v.string(), birthDate: text, cell: text, fields: v.array(v.object({ field: v.string(), here: text, there: text })), messages: v.array(v.object({ message: v.string() })) })
export type Line = v.InferOutput<typeof Line>
export const listLines = (id: string, kind: Kind | undefined, cursor?: string) => ask(v.object({ items: v.array(Line), next: text }), `/differences/${part(id)}/rows`, { kind, cursor, limit: '50' })
export const downloadDifference = (id: string, reason: string, key: string) => tell(v.object({ url: v.string() }), `/differences/${part(id)}/download`, { body: reason === '' ? {} : { reason }, key })
export const acceptDifference = (id: string, rows: readonly number[], key: string) => tell(v.object({ id: v.string() }), `/differences/${part(id)}/acceptance`, { body: rows.length === 0 ? { all: true } : { rows: rows.map((row) => ({ row })) }, key })
