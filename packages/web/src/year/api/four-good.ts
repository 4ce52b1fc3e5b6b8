import * as v from 'valibot'
import { at, read, write } from './ask.ts'
import { Citation } from './classes.ts'

const Head = v.object({ code: v.string(), label: v.string(), passed: v.nullable(v.boolean()), why: v.string() })
const Judged = v.object({ entered: v.record(v.string(), v.union([v.boolean(), v.number(), v.string()])), heads: v.array(Head), passed: v.nullable(v.boolean()), why: v.array(v.string()), at: v.string() })
/** How one side sees a cell's year; a head, or the whole, is null as long as something under it is open. */
export type Judged = v.InferOutput<typeof Judged>
const sides = { own: v.optional(Judged), above: v.optional(Judged) }
const FourGood = v.object({ ...sides, citation: v.optional(Citation), groups: v.array(v.object({ code: v.string(), label: v.string() })), items: v.array(v.object({ code: v.string(), group: v.string(), label: v.string() })) })
/** The list of the year's rules, and what either side said. */
export type FourGood = v.InferOutput<typeof FourGood>
export const getFourGood = (sheetId: string) => read(`/sheets/${at(sheetId)}/four-good`, FourGood)
export const assessFourGood = (sheetId: string, entered: Readonly<Record<string, boolean>>, key: string) => write(`/sheets/${at(sheetId)}/four-good`, { method: 'PUT', body: { entered }, key }, v.object(sides))
