import * as v from 'valibot'
import { Origin } from '../meeting/schema.ts'

/** A topic that a sitting left unfinished, with the item it stood under. `committee` when the committee alone sat. */
export const Carried = v.object({ title: v.string(), presenterId: v.optional(v.string()), minutes: v.optional(v.number()), topicId: v.optional(v.string()), from: Origin, committee: v.boolean() })
export type Carried = v.InferOutput<typeof Carried>
/** What a cell has to come back to. `heard` are the last meetings whose closing was taken in, so that a late repeat brings nothing back. */
export const Carry = v.object({ cellId: v.string(), topics: v.array(Carried), heard: v.array(v.string()) })
export type Carry = v.InferOutput<typeof Carry>
