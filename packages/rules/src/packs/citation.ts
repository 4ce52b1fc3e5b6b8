import * as v from 'valibot'

/** The legal basis that is printed with every figure, and frozen onto the record it judged. */
export const Citation = v.object({ regulation: v.string(), article: v.optional(v.string()), note: v.optional(v.string()) })
export type Citation = v.InferOutput<typeof Citation>
