import { OrganisationId, Text } from '@nen-nep/contracts'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import { areas } from './areas.vi.ts'

const Area = v.picklist(Object.keys(areas))
const Part = v.object({ area: v.string(), strengths: v.optional(v.string()), limitations: v.optional(v.string()), solutions: v.optional(v.string()) })
export type Part = v.InferOutput<typeof Part>
/** How a cell judges its own leadership in a year, area by area: what to keep, what to mend, and how. */
export const AreaReview = v.object({ cellId: v.string(), year: v.number(), parts: v.array(Part) })
export type AreaReview = v.InferOutput<typeof AreaReview>
const words = v.exactOptional(Text(2000))
export const Reviewing = v.strictObject({ parts: v.pipe(v.array(v.strictObject({ area: Area, strengths: words, limitations: words, solutions: words })), v.maxLength(20)) })
export type Reviewing = v.InferOutput<typeof Reviewing>
export const Path = v.object({ cellId: OrganisationId, year: YearText })
