import * as v from 'valibot'
import { Citation, Grade, Rated, StepValue } from './classes.ts'
import { at, Done, read, write } from './ask.ts'

const text = v.optional(v.string())
const value = v.optional(StepValue)
const line = {
  id: v.string(), memberId: v.string(), subject: v.picklist(['HEAD', 'DEPUTY', 'MEMBER', 'COLLECTIVE']), form: v.string(), unrated: text, version: v.number(),
  review: v.optional(v.picklist(['SUBMITTED', 'RETURNED', 'ON_PAPER'])), self: v.optional(Grade), score: v.optional(v.number()), scored: v.optional(Grade),
  proposed: value, appraised: value, decided: value,
  recheck: v.optional(v.boolean()), reckoned: v.optional(v.object({ at: v.string(), class: Grade })),
}
export const Line = v.object({ ...line, name: text })
/** One member's line of a cell's sheet, each step with its own value. */
export type Line = v.InferOutput<typeof Line>
const standing = { sheetStatus: v.picklist(['OPEN', 'SUBMITTED', 'DECIDED']), publishedAt: text, askUntil: text }

const Mine = v.object({ ...line, cellId: v.string(), year: v.number(), ...standing })
export const getMyRecord = (year: number) => read(`/my-record?year=${year}`, Mine)
const Votes = v.array(v.object({ class: Rated, votes: v.number(), ratio: v.nullable(v.number()) }))
const Link = v.object({ step: v.string(), class: v.nullish(Grade), reason: text, at: text, on: text, votes: v.nullish(Votes), baseName: text })
/** One step of a record's chain. */
export type Link = v.InferOutput<typeof Link>
const Record = v.object({ ...line, ...standing, steps: v.array(Link) })
export const getRecord = (id: string) => read(`/records/${at(id)}`, Record)

export const Review = v.object({ id: v.string(), text: v.string(), selfClass: v.optional(Grade), status: v.picklist(['DRAFT', 'SUBMITTED', 'RETURNED']), reason: text, version: v.number() })
export type Review = v.InferOutput<typeof Review>
export const getReview = (id: string) => read(`/records/${at(id)}/review`, Review)
type Body = Readonly<{ text: string; selfClass?: Rated | undefined }>
export const saveReview = (id: string, body: Body, { version, key }: Readonly<{ version: number; key: string }>) => write(`/records/${at(id)}/review`, { method: 'PUT', body, version, key }, Review)
export const submitReview = (id: string, key: string) => write(`/records/${at(id)}/review/submission`, { key }, Done)
export const returnReview = (id: string, reason: string, key: string) => write(`/records/${at(id)}/review/return`, { body: { reason }, key }, Done)

const judged = v.object({ code: v.string(), label: v.string(), met: v.nullable(v.boolean()), why: v.string(), source: text })
export const Judgement = v.object({ points: v.record(v.string(), v.union([v.number(), v.boolean(), v.string()])), score: v.number(), max: v.number(), byScore: Grade, cap: v.nullable(Grade), proposedClass: Grade, conditions: v.array(judged), why: v.array(v.string()), outdated: v.optional(v.object({ why: v.string(), now: v.object({ class: Grade }) })) })
/** What the rules make of points: a proposal with its reasons. */
export type Judgement = v.InferOutput<typeof Judgement>
export const getScore = (id: string) => read(`/records/${at(id)}/score`, Judgement)
export const scoreRecord = (id: string, points: Readonly<{ [code: string]: number }>, key: string) => write(`/records/${at(id)}/score`, { method: 'PUT', body: { points }, key }, Judgement)
export const recordOpinion = (id: string, body: Readonly<{ source: string; from: string; text: string; receivedOn: string }>, key: string) => write(`/records/${at(id)}/opinions`, { body, key }, Done)

const asked = { id: v.string(), memberId: v.string(), version: v.number() }
const Reconsideration = v.variant('status', [
  v.object({ ...asked, status: v.literal('NONE'), askUntil: text }),
  v.object({ ...asked, status: v.literal('REQUESTED'), why: v.string(), requestedAt: v.string(), decideBy: v.string(), was: StepValue }),
  v.object({ ...asked, status: v.picklist(['UPHELD', 'REVISED']), why: v.string(), requestedAt: v.string(), was: StepValue, class: Rated, reason: v.string(), decidedAt: v.string() }),
])
export const getReconsideration = (id: string) => read(`/records/${at(id)}/reconsideration`, Reconsideration)
export const requestReconsideration = (id: string, why: string, key: string) => write(`/records/${at(id)}/reconsideration`, { body: { why }, key }, Done)
export const decideReconsideration = (id: string, body: Readonly<{ class: Rated; reason: string }>, { version, key }: Readonly<{ version: number; key: string }>) => write(`/records/${at(id)}/reconsideration`, { method: 'PUT', body, version, key }, Done)

const Year = v.object({ year: v.number(), class: Grade, score: v.optional(v.number()), rulePackId: v.string(), citation: v.optional(Citation), publishedAt: text })
const Years = v.object({ items: v.array(Year), patterns: v.array(v.object({ code: v.string(), message: v.string() })) })
export const getMemberYears = (id: string) => read(`/members/${at(id)}/years`, Years)
export const getBodyYears = (id: string) => read(`/organisations/${at(id)}/years`, Years)
