import * as v from 'valibot'

/** How many members of one cell have handed their review of a year in, at a version. */
export const Sheet = v.object({ cellId: v.string(), version: v.number(), steps: v.optional(v.object({ members: v.number(), reviews: v.number() })) })
export type Sheet = v.InferOutput<typeof Sheet>

/** What an organisation's leaders were last told of a year: the figures, which telling that was, and the newest revision of its table that we listened to. */
export const Told = v.object({ orgId: v.string(), year: v.number(), counts: v.record(v.string(), v.number()), times: v.number(), at: v.string(), revision: v.optional(v.number(), 0) })
export type Told = v.InferOutput<typeof Told>
