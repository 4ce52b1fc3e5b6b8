import { MeetingId, OrganisationId, Text } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'

const Sending = v.object({ on: v.string(), by: v.string(), note: v.optional(v.string()) })
/** A short note of what went well, which a cell puts on the shelf of the organisation above it (`orgId`); what that organisation sends on, all below it read. */
export const GoodPractice = v.object({ id: v.string(), orgId: v.string(), cellId: v.string(), title: v.string(), text: v.string(), meetingId: v.optional(v.string()), sharedOn: v.string(), sent: v.optional(Sending), secrecy: v.optional(SecrecyNote) })
export type GoodPractice = v.InferOutput<typeof GoodPractice>
export const Sharing = v.strictObject({ cellId: OrganisationId, title: Text(200), text: Text(2000), meetingId: v.exactOptional(MeetingId), ...confirming })
export type Sharing = v.InferOutput<typeof Sharing>
export const SendingOn = v.strictObject({ note: v.exactOptional(Text(500)) })
export type SendingOn = v.InferOutput<typeof SendingOn>
export const Asked = v.strictObject({ orgId: OrganisationId, year: YearText })
