import { MemberId, OrganisationId, PlainDate, Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { PositionRole } from '../member/schema.ts'

/** The row that every change of an organisation's positions writes, so that two changes cannot pass each other by. */
export const postsKey = (orgId: string): Key => ({ pk: `U#${orgId}`, sk: 'POSTS' })
/** All who hold, held or will hold a position of an organisation, or stand in there: pointers only; the members themselves say what and when. */
export const holdersPartition = (orgId: string) => `P#${orgId}`
export const holderKey = (orgId: string, memberId: string): Key => ({ pk: holdersPartition(orgId), sk: memberId })

const post = { role: PositionRole, orgId: OrganisationId }
export const Assigning = v.strictObject({ memberId: MemberId, ...post, from: PlainDate, to: v.optional(PlainDate), title: v.optional(Text(200)), decisionNo: v.optional(Text(60)) })
export type Assigning = v.InferOutput<typeof Assigning>
/** `to` is the last day; today or earlier ends the position at once. */
export const Ending = v.strictObject({ memberId: MemberId, ...post, to: PlainDate, reason: v.optional(Text(500)) })
export type Ending = v.InferOutput<typeof Ending>
/** The new holder begins `on` that day; the old one's last day is the one before. */
export const HandingOver = v.strictObject({ ...post, fromMemberId: MemberId, toMemberId: MemberId, on: PlainDate, decisionNo: v.optional(Text(60)) })
export type HandingOver = v.InferOutput<typeof HandingOver>
export const Listing = v.strictObject({ orgId: OrganisationId, asOf: v.optional(PlainDate), history: v.optional(v.picklist(['true', 'false']), 'false') })
