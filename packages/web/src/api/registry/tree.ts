import * as v from 'valibot'
import { ask } from './ask.ts'

export const Node = v.object({ id: v.string(), name: v.string(), type: v.string(), parentId: v.optional(v.string()), code: v.optional(v.string()) })
export type Node = v.InferOutput<typeof Node>
const Tree = v.object({ version: v.number(), nodes: v.array(Node) })
/** The organisations that the reader sees, as they stand today. */
export const getTree = () => ask(Tree, '/organisations/tree')
