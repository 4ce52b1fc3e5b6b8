import * as v from 'valibot'

export const Rated = v.picklist(['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'])
/** A class of the year's work, best first. */
export type Rated = v.InferOutput<typeof Rated>
export const Grade = v.picklist([...Rated.options, 'NOT_RATED'])
/** What a record may end with. */
export type Grade = v.InferOutput<typeof Grade>
export const isRated = (grade: unknown): grade is Rated => v.is(Rated, grade)
export const StepValue = v.object({ class: Grade, reason: v.optional(v.string()), at: v.optional(v.string()) })
export const Citation = v.object({ regulation: v.string(), article: v.optional(v.string()), note: v.optional(v.string()) })
export type Citation = v.InferOutput<typeof Citation>
/** Heads of a class with their share in hundredths of a percent. */
export const Share = v.object({ class: Grade, count: v.number(), of: v.optional(v.number()), percentage: v.nullish(v.number()) })
