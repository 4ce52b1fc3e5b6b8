import * as v from 'valibot'
import { Grade, Rated } from './classes.ts'
import { Line } from './records.ts'
import { at, Done, read, write } from './ask.ts'

const ballots = { issued: v.number(), returned: v.number(), unreturned: v.number(), valid: v.number(), invalid: v.number() }
const Person = v.object({ id: v.string(), outcome: v.nullable(Rated), classes: v.nullable(v.array(v.object({ class: Rated, votes: v.number(), ratio: v.nullable(v.number()) }))), warnings: v.array(v.object({ message: v.string() })) })
const Result = v.object({ ...ballots, base: v.number(), baseName: v.string(), people: v.array(Person), sums: v.optional(v.array(v.string())) })
export type Result = v.InferOutput<typeof Result>
const Difference = v.object({ pointer: v.string(), first: v.number(), second: v.number() })
export type Difference = v.InferOutput<typeof Difference>
export const Count = v.object({ tellers: v.array(v.string()), agreed: v.boolean(), differences: v.array(Difference), notes: v.array(v.string()), result: v.optional(Result) })
/** How far the counting of paper has come. */
export type Count = v.InferOutput<typeof Count>
export const Base = v.picklist(['SUMMONED', 'PRESENT', 'ISSUED', 'VALID'])
export type Base = v.InferOutput<typeof Base>
const Conference = v.object({ heldOn: v.string(), summoned: v.number(), present: v.number(), tellers: v.array(v.string()), baseRule: Base, comments: v.array(v.object({ memberId: v.string(), text: v.string(), class: v.optional(Rated) })) })
/** The cell's conference of the year. */
export type Conference = v.InferOutput<typeof Conference>

const Sheet = v.object({
  id: v.string(), year: v.number(), cellId: v.string(), campaignId: v.string(), rootId: v.string(), rulePackId: v.string(), version: v.number(),
  status: v.picklist(['OPEN', 'SUBMITTED', 'DECIDED']), returned: v.optional(v.string()), requires: v.optional(v.array(v.string()), []), published: v.optional(v.object({ at: v.string() })),
  rows: v.array(Line), counts: v.record(Grade, v.number()), unproposed: v.number(), undecided: v.number(), recheck: v.optional(v.number(), 0), ballot: v.optional(Count),
  conference: v.optional(v.object({ ...Conference.entries, version: v.number() })),
})
/** A cell's year: everybody's line, and its ballot as far as it may be shown. */
export type Sheet = v.InferOutput<typeof Sheet>
export const getSheet = (id: string) => read(`/sheets/${at(id)}`, Sheet)

export type ClassStep = 'proposals' | 'appraisals' | 'decisions'
export type Row = Readonly<{ memberId: string; version: number; class: Grade; reason?: string }>
export const setClasses = (id: string, step: ClassStep, rows: readonly Row[], key: string) => write(`/sheets/${at(id)}/${step}`, { body: { rows }, key }, Done)
export const publishClasses = (id: string, key: string) => write(`/sheets/${at(id)}/publication`, { key }, Done)
export const recordPaperReviews = (id: string, rows: readonly Readonly<{ memberId: string; selfClass?: Rated }>[], key: string) => write(`/sheets/${at(id)}/paper-reviews`, { body: { rows }, key }, Done)

export const recordConference = (id: string, body: Conference, key: string, version: number) => write(`/sheets/${at(id)}/conference`, { method: 'PUT', body, key, version }, Done)

type Votes = Readonly<{ [grade in Rated]: number }>
export type Counting = Readonly<{ teller: string; issued: number; returned: number; unreturned: number; valid: number; invalid: number; votes: readonly Readonly<{ memberId: string } & Votes>[] }>
export const enterTally = (id: string, body: Counting, key: string) => write(`/sheets/${at(id)}/tallies`, { body, key }, Count)

const Paper = v.object({ id: v.string(), state: v.picklist(['WRITING', 'READY', 'EXPIRED']), url: v.optional(v.string()) })
export const makePaper = (body: unknown, key: string) => write('/papers', { body, key }, v.object({ id: v.string() }))
export const getPaper = (id: string) => read(`/papers/${at(id)}`, Paper)
