import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'

const text = v.optional(v.string())
const Line = v.object({ id: v.string(), on: v.string(), state: v.picklist(['COUNTING', 'FROZEN']), members: v.optional(v.number()), digest: text })
export type Line = v.InferOutput<typeof Line>
export const listHeadcounts = (orgId: string) => ask(v.object({ items: v.array(Line) }), '/headcounts', { orgId })
const counted = v.record(v.string(), v.number())
const Counts = v.object({ members: v.number(), status: counted, flags: counted, sex: counted, age: counted })
export type Counts = v.InferOutput<typeof Counts>
const Row = v.object({ id: v.string(), parentId: text, name: v.string(), type: v.string(), total: Counts })
const Sector = v.object({ sectorType: v.string(), bodies: v.number(), members: v.number(), share: v.number() })
const Verification = v.object({ state: v.picklist(['COUNTING', 'DONE']), doneAt: text, same: v.optional(v.boolean()), differences: v.optional(v.array(v.object({ orgId: v.string(), group: v.string(), was: v.number(), is: v.number() })), []) })
/** Who belonged where on a day, counted once; shares in hundredths of a percent, for whoever sees all of it. */
export const Headcount = v.object({ id: v.string(), orgId: v.string(), on: v.string(), state: v.picklist(['COUNTING', 'FROZEN']), frozenAt: text, digest: text, rows: v.optional(v.array(Row), []), sectors: v.optional(v.array(Sector), []), verification: v.optional(Verification) })
export type Headcount = v.InferOutput<typeof Headcount>
export const getHeadcount = (id: string) => ask(Headcount, `/headcounts/${part(id)}`)
const Made = v.object({ id: v.string() })
export const freezeHeadcount = (orgId: string, on: string, key: string) => tell(Made, '/headcounts', { body: { orgId, on }, key })
export const verifyHeadcount = (id: string, key: string) => tell(Made, `/headcounts/${part(id)}/verification`, { body: {}, key })
