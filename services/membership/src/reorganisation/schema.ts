import { MemberId, OrganisationId, OrganisationType, PlainDate, SectorType, Text, TreeNode } from '@nen-nep/contracts'
import { pack, packed, type Key, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Code } from '../organisation/schema.ts'
import { PastNode } from '../publishing/tree.ts'

/** All plans stand together: an office reorganises some dozens of times in its life, and each night asks which are due. */
export const PLANS = 'REO'
export const planKey = (id: string): Key => ({ pk: PLANS, sk: id })
/** The row that stands while people are being moved: until then nothing else reorganises. */
export const runningKey: Key = { pk: 'REO-RUNNING', sk: 'A' }

const MOST = 100
const ids = <S extends v.GenericSchema<string, string>>(id: S) => v.pipe(v.array(id), v.maxLength(MOST), v.check((all) => new Set(all).size === all.length))

/** An organisation that a merger or split makes, and which people and organisations of the old one it takes. */
const Into = v.strictObject({ name: Text(200), type: OrganisationType, code: v.optional(Code), sectorType: v.optional(SectorType), memberIds: v.optional(v.pipe(v.array(MemberId), v.maxLength(2_000)), []), childIds: v.optional(ids(OrganisationId), []) })
const asked = {
  kind: v.picklist(['MOVE', 'MERGE', 'SPLIT', 'DISSOLVE']),
  orgIds: v.pipe(ids(OrganisationId), v.minLength(1)),
  targetId: v.optional(OrganisationId),
  into: v.optional(v.pipe(v.array(Into), v.minLength(1), v.maxLength(20))),
  on: PlainDate,
  decisionNo: v.optional(Text(60)),
}
/** What is to be reorganised, from which civil day, and by which decision. */
export const Asked = v.object(asked)
export type Asked = v.InferOutput<typeof Asked>
/** `treeVersion` is the one of the preview: where the tree has moved on since, nothing is done. */
export const Reorganising = v.strictObject({ ...asked, dryRun: v.optional(v.boolean(), false), treeVersion: v.optional(v.pipe(v.number(), v.integer())) })
export type Reorganising = v.InferOutput<typeof Reorganising>

/** What a reorganisation changed in the tree: how the organisations it touched stood before and stand after, in spells what it added to the past. Enough to take it back to the letter. Packed in the row: 800 organisations with long names as they are would be more than an item holds (400 KB). */
export const Traces = v.object({ before: packed(v.array(TreeNode)), after: packed(v.array(TreeNode)), spells: packed(v.array(PastNode)) })
export type Traces = v.InferOutput<typeof Traces>

const planned = { id: v.string(), orgId: v.string(), asked: Asked, by: v.string(), plannedAt: v.string() }
const people = packed(v.array(v.string()))
/** `people` are those whose cell or position it changed. */
const applied = { ...planned, ...Traces.entries, people, appliedAt: v.string(), treeVersion: v.number() }
/**
 * A reorganisation from its order to its end. PLANNED waits for its day, or is CANCELLED before it; APPLYING and UNDOING move people page by page;
 * FAILED says by which rule it could not be carried out on its day. `orgId` is the organisation above all that changes.
 */
export const Plan = v.variant('state', [
  v.object({ ...planned, state: v.literal('PLANNED') }),
  v.object({ ...planned, state: v.literal('APPLYING'), people, appliedAt: v.string() }),
  v.object({ ...applied, state: v.literal('APPLIED') }),
  v.object({ ...applied, state: v.literal('UNDOING'), undoneAt: v.string(), undoneBy: v.string() }),
  v.object({ ...applied, state: v.literal('UNDONE'), undoneAt: v.string(), undoneBy: v.string() }),
  v.object({ ...planned, state: v.literal('CANCELLED'), undoneAt: v.string(), undoneBy: v.string() }),
  v.object({ ...planned, state: v.literal('FAILED'), failedAt: v.string(), code: v.string(), details: v.record(v.string(), v.unknown()) }),
])
export type Plan = v.InferOutput<typeof Plan>
export type InState<S extends Plan['state']> = Extract<Plan, { state: S }>

/** What of a plan stands packed in its row. */
export function packedParts(plan: Plan): Row {
  if (!('people' in plan)) return {}
  const traces = 'before' in plan ? { before: pack(plan.before), after: pack(plan.after), spells: pack(plan.spells) } : {}
  return { people: pack(plan.people), ...traces }
}
