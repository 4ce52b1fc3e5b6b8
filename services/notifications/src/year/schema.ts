import * as v from 'valibot'

/** How many members of one cell stand in each class, at a version, and how many of them have handed their review in. */
export const Sheet = v.object({ cellId: v.string(), version: v.number(), counts: v.record(v.string(), v.number()), decided: v.boolean(), steps: v.optional(v.object({ members: v.number(), reviews: v.number() })) })
export type Sheet = v.InferOutput<typeof Sheet>

/** What an organisation's leaders were last told of a year: the figures, which telling that was, and up to which revision of which table we listened. */
export const Told = v.object({ orgId: v.string(), year: v.number(), counts: v.record(v.string(), v.number()), times: v.number(), at: v.string(), heard: v.record(v.string(), v.number()) })
export type Told = v.InferOutput<typeof Told>
