import { MemberId, OrganisationId, PlainDate, Text } from '@nen-nep/contracts'
import * as v from 'valibot'
import { PositionRole } from '../member/schema.ts'

const post = { orgId: OrganisationId, role: PositionRole, memberId: MemberId }
/** `standsInFor` names the holder where several hold the position; a holder grants for themselves. */
export const Granting = v.strictObject({ ...post, standsInFor: v.optional(MemberId), from: PlainDate, to: PlainDate, reason: Text(500) })
export type Granting = v.InferOutput<typeof Granting>
/** Without a last day, today's. */
export const Withdrawing = v.strictObject({ ...post, to: v.optional(PlainDate), reason: v.optional(Text(500)) })
export type Withdrawing = v.InferOutput<typeof Withdrawing>
