import * as v from 'valibot'
import { Citation, Grade, Share } from './classes.ts'
import { at, Done, read, write } from './ask.ts'

const check = { base: v.number(), percentage: v.number(), limit: v.number(), proposed: v.number(), over: v.number(), sentence: v.string() }
const Quota = v.object({ orgId: v.string(), name: v.string(), citation: Citation, ...check, unproposed: v.number(), items: v.array(v.object({ orgId: v.string(), name: v.string(), ...check })) })
/** The limit of the best class where it is held, with its sum in words. */
export type Quota = v.InferOutput<typeof Quota>
const where = (year: number, orgId: string) => `year=${year}&orgId=${at(orgId)}`
export const getQuota = (year: number, orgId: string) => read(`/quota?${where(year, orgId)}`, Quota)

const Candidate = v.object({ memberId: v.string(), name: v.string(), cellId: v.string(), cellName: v.string(), score: v.nullable(v.number()), step: v.string() })
export type Candidate = v.InferOutput<typeof Candidate>
const people = v.array(Candidate)
const Group = v.object({ key: v.string(), ...check, within: people, tied: people, beyond: people, unscored: people, notes: v.array(v.string()) })
export type RankGroup = v.InferOutput<typeof Group>
const Ranking = v.object({ citation: Citation, items: v.array(v.object({ orgId: v.string(), name: v.string(), groups: v.array(Group) })) })
export const getRanking = (year: number, orgId: string) => read(`/quota/ranking?${where(year, orgId)}`, Ranking)

const Spread = v.array(v.object({ class: Grade, count: v.number(), share: v.number(), against: v.number() }))
const Lens = v.object({ members: v.number(), open: v.number(), whole: v.number(), classes: v.nullable(Spread), note: v.string(), flags: v.array(v.object({ sentence: v.string() })), respects: v.array(v.object({ respect: v.string(), name: v.string(), note: v.optional(v.string()), groups: v.array(v.object({ key: v.string(), name: v.string(), whole: v.number(), classes: Spread })) })) })
export type Lens = v.InferOutput<typeof Lens>
export const getFairness = (year: number, orgId: string) => read(`/fairness?${where(year, orgId)}`, Lens)

const named = { orgId: v.string(), name: v.string() }
const Part = v.object({ ...named, reported: v.number(), expected: v.number(), missing: v.number(), classes: v.array(Share) })
const Rollup = v.object({ ...named, year: v.number(), revision: v.number(), asOf: v.string(), digest: v.optional(v.string()), withheld: v.optional(v.array(v.object(named)), []), rulePack: v.string(), reported: v.number(), expected: v.number(), classes: v.array(Share), missing: v.array(v.object(named)), items: v.array(Part) })
/** A year's table, one revision of it. */
export type Rollup = v.InferOutput<typeof Rollup>
export const getRollup = (year: number, orgId: string) => read(`/rollups?${where(year, orgId)}`, Rollup)
export const runRollup = (year: number, orgId: string, key: string) => write('/rollups', { body: { year, orgId }, key }, Done)
export const exportRollup = (year: number, orgId: string) => read(`/rollups/export?${where(year, orgId)}`, v.looseObject({ seal: v.string() }))
const Verdict = v.object({ ok: v.boolean(), revision: v.number(), digest: v.string(), recomputed: v.string(), changedSince: v.array(v.string()) })
export const verifyRollup = (year: number, orgId: string) => read(`/rollups/verification?${where(year, orgId)}`, Verdict)
