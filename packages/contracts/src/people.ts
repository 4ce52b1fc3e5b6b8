import * as v from 'valibot'
import { MemberFlag, MemberStatus, OrganisationType, Role, SectorType } from './codes.ts'

/** A dated position or membership, as it reaches every service: who may act where, and until when. `standsInFor` names the member whose position it is, where this one only stands in for them. */
export const Grant = v.object({ role: Role, orgId: v.string(), from: v.string(), to: v.optional(v.string()), standsInFor: v.optional(v.string()) })
export type Grant = v.InferOutput<typeof Grant>

/** One member as other services need to know them: no numbers, no addresses. `since` is the day this cell began to hold them; sex and year of birth are for sums by group; `unit` is the one of a joint cell's units that they are of. */
export const RosterMember = v.object({
  id: v.string(),
  name: v.string(),
  status: MemberStatus,
  flags: v.array(MemberFlag),
  roles: v.array(Role),
  since: v.string(),
  admittedOn: v.optional(v.string()),
  sex: v.optional(v.picklist(['MALE', 'FEMALE'])),
  bornIn: v.optional(v.number()),
  unit: v.optional(v.string()),
})
export type RosterMember = v.InferOutput<typeof RosterMember>
/** The file that `roster.changed.v1` names. */
export const RosterFile = v.object({ cellId: v.string(), version: v.number(), members: v.array(RosterMember) })
export type RosterFile = v.InferOutput<typeof RosterFile>
/** Until when a cell has to consider a probationer's recognition: not before `opensOn`, when probation ends, and by `dueOn`. */
export const RecognitionTerm = v.object({ opensOn: v.string(), dueOn: v.string() })
/** The file of addresses, and of the terms people are reminded of; only notifications may read it. */
export const ContactsFile = v.object({ cellId: v.string(), version: v.number(), contacts: v.array(v.object({ id: v.string(), name: v.string(), email: v.optional(v.string()), phone: v.optional(v.string()), recognition: v.optional(RecognitionTerm) })) })
export type ContactsFile = v.InferOutput<typeof ContactsFile>

/** What an office has stand in the frame of its papers in place of what the tree says: the organisation above, its own name, the place beside the day, and in whose name its secretary signs. */
export const Letterhead = v.object({ superior: v.optional(v.string()), body: v.optional(v.string()), place: v.optional(v.string()), acting: v.optional(v.string()) })
export type Letterhead = v.InferOutput<typeof Letterhead>
/** One organisation in a tree snapshot. `parentId` is absent at the root only; `since` is the day from which it stands as it does, where that is later than its founding; `units` are those a joint cell serves; `kindName` is what an organisation calls its kind, where that is not the usual name (regulation 208-QĐ/TW pilots "Chi bộ" for every cell); `termEnd` is the last day of its committee's term as decided, never computed; `norms` are figures it has set for itself and all below it, each from a day on (null: inherited again). */
export const TreeNode = v.object({
  id: v.string(),
  parentId: v.optional(v.string()),
  name: v.string(),
  type: OrganisationType,
  code: v.optional(v.string()),
  sectorType: v.optional(SectorType),
  from: v.string(),
  since: v.optional(v.string()),
  units: v.optional(v.array(v.string())),
  kindName: v.optional(v.string()),
  termEnd: v.optional(v.string()),
  letterhead: v.optional(Letterhead),
  norms: v.optional(v.array(v.object({ from: v.string(), values: v.record(v.string(), v.nullable(v.number())) }))),
})
export type TreeNode = v.InferOutput<typeof TreeNode>
/** An organisation that stands no more, and the one that took over from it, where one did. */
export const Gone = v.object({ orgId: v.string(), into: v.optional(v.string()) })
export type Gone = v.InferOutput<typeof Gone>
/** An organisation that stands no more, and what it last hung from. */
export const FormerNode = v.object({ id: v.string(), parentId: v.optional(v.string()) })
export type FormerNode = v.InferOutput<typeof FormerNode>
/** An immutable snapshot of the whole organisation tree, with what stands no more; `tree.changed.v1` names its file. */
export const TreeFile = v.object({ version: v.number(), nodes: v.array(TreeNode), former: v.optional(v.array(FormerNode), []) })
export type TreeFile = v.InferOutput<typeof TreeFile>
