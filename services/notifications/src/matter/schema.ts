import * as v from 'valibot'

/** Things that people are told of and, where they have a last day, reminded of. `MONTH` and `THEME` are a cell's meeting of the month and its thematic meeting of the quarter; `CEREMONY` is that of an admission. */
export const MatterKind = v.picklist(['TASK', 'DOCUMENT', 'RESOLUTION', 'DIRECTIVE', 'REVIEW', 'MONTH', 'THEME', 'CEREMONY'])
export type MatterKind = v.InferOutput<typeof MatterKind>

/** A thing as last heard of, at the version that told it: whose it is, which members it asks, which bodies, until which civil day, and whether it still asks. What only one of its events tells may be missing until that is heard. */
export const Matter = v.object({
  id: v.string(),
  of: MatterKind,
  v: v.number(),
  heardAt: v.string(),
  orgId: v.string(),
  open: v.boolean(),
  asked: v.optional(v.array(v.string())),
  bodies: v.optional(v.array(v.string())),
  dueOn: v.optional(v.string()),
  /** The civil day its term runs from, where an organisation may set how long it is. */
  from: v.optional(v.string()),
  year: v.optional(v.number()),
})
export type Matter = v.InferOutput<typeof Matter>
