import * as v from 'valibot'
import { ask } from './ask.ts'
import { Node } from './shapes/tree.ts'

export type { Node } from './shapes/tree.ts'

const Tree = v.object({ version: v.number(), nodes: v.array(Node) })
/** The organisations that the reader sees, as they stand today. */
export const getTree = () => ask(Tree, '/organisations/tree')
