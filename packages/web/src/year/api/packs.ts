import * as v from 'valibot'
import { Citation, Grade } from './classes.ts'
import { at, read, write } from './ask.ts'

const text = v.optional(v.string())
const rule = { code: v.string(), label: v.string(), source: text }
const part = <S extends v.GenericSchema>(rules: S) => v.object({ id: v.string(), citation: Citation, rules })
const Quota = v.object({ pct: v.number(), raisedPct: v.optional(v.number()), denominator: v.string(), groupBy: v.string(), rounding: v.string(), level: v.string() })
const Item = v.object({ code: v.string(), group: v.string(), label: v.string(), max: v.number() })
export type Item = v.InferOutput<typeof Item>
const Points = v.optional(part(v.object({ groups: v.array(v.object({ code: v.string(), label: v.string() })), items: v.array(Item) })))
const Rules = v.object({
  bands: v.array(v.object({ class: Grade, from: v.number() })),
  demands: v.array(v.object({ ...rule, class: Grade })),
  ceilings: v.array(v.object({ ...rule, cap: Grade })),
  exceptions: v.array(v.object(rule)),
})
const Pack = v.object({ id: v.string(), orgId: text, name: text, validFrom: v.string(), citation: Citation, digest: text, changed: v.optional(v.boolean()), says: v.optional(v.array(v.string())), inForce: v.optional(v.boolean()), rules: Rules, quota: part(Quota), collectiveQuota: part(Quota), points: Points, collectivePoints: Points, fourGood: Points })
/** All rules by which a year is judged, under one id. */
export type Pack = v.InferOutput<typeof Pack>
export const listPacks = async (orgId?: string) => (await read(`/rule-packs${orgId === undefined ? '' : `?orgId=${at(orgId)}`}`, v.object({ items: v.array(Pack) }))).items
export const getPack = (id: string) => read(`/rule-packs/${at(id)}`, Pack)
export const publishPack = (file: string, key: string) => write('/rule-packs', { body: { file }, key }, v.object({ id: v.string() }))

const Rehearsal = v.object({ id: v.string(), state: v.picklist(['RUNNING', 'DONE']), name: v.string(), year: v.number(), cells: v.number(), done: v.number(), sentence: v.string() })
export type Rehearsal = v.InferOutput<typeof Rehearsal>
export const rehearse = (body: unknown, key: string) => write('/rehearsals', { body, key }, v.object({ id: v.string() }))
export const getRehearsal = (id: string) => read(`/rehearsals/${at(id)}`, Rehearsal)
const Change = v.object({ memberId: v.string(), name: v.string(), cellName: v.string(), was: Grade, would: Grade, score: v.number(), wouldScore: v.number(), why: v.array(v.string()) })
export const listChanges = (id: string) => read(`/rehearsals/${at(id)}/changes?limit=100`, v.object({ items: v.array(Change) }))
