import * as v from 'valibot'
import { at, read } from './ask.ts'

const Named = v.object({ memberId: v.string(), name: v.optional(v.string()), since: v.optional(v.string()) })
export type Named = v.InferOutput<typeof Named>
const Population = v.object({ asOf: v.string(), frozen: v.number(), digest: v.string(), reviewed: v.number(), late: v.array(Named), left: v.array(Named) })
/** Who was frozen into a cell's year, and who has come and gone since. */
export const getPopulation = (id: string) => read(`/sheets/${at(id)}/population`, Population)
