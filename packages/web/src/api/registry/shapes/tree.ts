import * as v from 'valibot'

/** An organisation in the tree of today. */
export const Node = v.object({ id: v.string(), name: v.string(), type: v.string(), parentId: v.optional(v.string()), code: v.optional(v.string()) })
export type Node = v.InferOutput<typeof Node>
