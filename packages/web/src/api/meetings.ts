import type { MeetingKind } from '@nen-nep/contracts'
import * as v from 'valibot'
import { request } from '../http/request.ts'

/** Kinds of meetings, by code. */
export const kindCodes = ['REGULAR', 'THEMATIC', 'COMBINED', 'COMMITTEE', 'COMMITTEE_EXPANDED'] as const satisfies readonly MeetingKind[]
export const Status = v.picklist(['DRAFT', 'OPEN', 'POSTPONED', 'CANCELLED', 'IN_SESSION', 'CLOSED', 'SIGNED', 'CONFIRMED'])
export type Status = v.InferOutput<typeof Status>
export const ReasonType = v.picklist(['HEALTH', 'WORK', 'FAMILY', 'TRAVEL', 'OTHER'])
export type ReasonType = v.InferOutput<typeof ReasonType>

const planned = { kind: v.picklist(kindCodes), status: Status, startsAt: v.string(), venue: v.string(), minutesPlanned: v.number() }
/** `attending` alone when the person comes; `through` where the cell wrote it down for them. */
const Answer = v.object({ attending: v.boolean(), reasonType: v.nullish(ReasonType), reason: v.nullish(v.string()), through: v.optional(v.object({ how: v.string() })) })
export type Answer = v.InferOutput<typeof Answer>

/** A meeting as a member of its cell reads it; `myAnswer` is null until they answered, absent where the service does not tell. */
export const Meeting = v.object({
  id: v.string(),
  version: v.optional(v.number()),
  ...planned,
  agenda: v.array(v.object({ title: v.string(), minutes: v.optional(v.number()) })),
  myAnswer: v.optional(v.nullable(Answer)),
})
export type Meeting = v.InferOutput<typeof Meeting>
/** What the page behind an invitation's link may show. */
export const Invitation = v.object({ meetingId: v.string(), ...planned, agenda: v.array(v.string()), attending: v.nullable(v.boolean()) })
export type Invitation = v.InferOutput<typeof Invitation>

export const listMeetings = (token: string, cellId: string, year: number) =>
  request({ path: `/meetings?cellId=${encodeURIComponent(cellId)}&year=${year}&limit=500`, token, answers: v.object({ items: v.array(Meeting) }) })
export const getMeeting = (token: string, id: string) => request({ path: `/meetings/${encodeURIComponent(id)}`, token, answers: Meeting })
export const answerInvitation = (token: string, id: string, body: Answer, key: string) =>
  request({ path: `/meetings/${encodeURIComponent(id)}/answer`, token, send: { body, key }, answers: Answer })

export const getInvitation = (link: string) => request({ path: `/meetings/public/answers/${encodeURIComponent(link)}`, answers: Invitation })
export const answerByLink = (link: string, body: Answer, key: string) =>
  request({ path: '/meetings/public/answers', send: { body: { token: link, ...body }, key }, answers: Answer })
export type Planning = Readonly<{ cellId: string; kind: MeetingKind; startsAt: string; venue: string }>
export const createMeeting = (token: string, body: Planning, key: string) => request({ path: '/meetings', token, send: { body, key }, answers: v.object({ id: v.string() }) })
