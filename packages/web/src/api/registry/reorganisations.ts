import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'
import type { Asked } from './shapes/reorganisations.ts'

const text = v.optional(v.string())
const Named = v.object({ id: v.string(), name: v.string() })
/** A reorganisation as an office reads it, from its order to its end. */
export const Plan = v.object({
  id: v.string(), orgId: v.string(), state: v.picklist(['PLANNED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'CANCELLED', 'FAILED']), kind: v.string(), orgIds: v.array(v.string()), targetId: text, on: v.string(), decisionNo: text, plannedAt: v.string(),
  into: v.array(v.object({ name: v.string() })), organisations: v.array(Named), people: v.optional(v.number()), appliedAt: text, undoneAt: text, reason: text,
})
export type Plan = v.InferOutput<typeof Plan>
export const listPlans = (orgId: string) => ask(v.object({ items: v.array(Plan) }), '/reorganisations', { orgId })
export const getPlan = (id: string) => ask(Plan, `/reorganisations/${part(id)}`)

const sizes = v.object({ members: v.number(), cells: v.number() })
const Place = v.object({ id: v.string(), name: v.string(), before: v.nullable(v.array(v.string())), after: v.nullable(v.array(v.string())) })
/** What a reorganisation would do, in numbers and sentences. */
export const Impact = v.object({
  on: v.string(), treeVersion: v.number(), members: v.number(), cells: v.number(), drafts: v.number(), roles: v.number(), organisations: v.array(Place), warnings: v.array(v.string()), unknown: v.array(v.string()),
  transfers: v.array(v.object({ from: v.string(), to: v.string(), members: v.number() })), bases: v.array(v.object({ orgId: v.string(), name: v.string(), before: sizes, after: sizes })),
})
export type Impact = v.InferOutput<typeof Impact>
export const rehearse = (asked: Asked, key: string) => tell(Impact, '/reorganisations', { body: { ...asked, dryRun: true }, key })
/** Does what was rehearsed; refused where the tree has moved on since. */
export const reorganise = (asked: Asked, treeVersion: number, key: string) => tell(Plan, '/reorganisations', { body: { ...asked, treeVersion }, key })
export const undoPlan = (id: string, key: string) => tell(Plan, `/reorganisations/${part(id)}/undo`, { body: {}, key })
