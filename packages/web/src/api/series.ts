import type { MeetingKind } from '@nen-nep/contracts'
import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'
import { kindCodes } from './meetings.ts'

const Made = v.object({ month: v.string(), meetingId: v.string() })
const Item = v.object({ id: v.string(), title: v.string(), minutes: v.optional(v.number()) })
const Series = v.object({ id: v.string(), version: v.number(), name: v.string(), kind: v.picklist(kindCodes), time: v.string(), venue: v.string(), agenda: v.array(Item), skipped: v.array(v.string()), made: v.array(Made), latest: v.optional(Made) })
/** A cell's recurring meeting with its template agenda; which months (YYYY-MM) have theirs, and which are left out. */
export type Series = v.InferOutput<typeof Series>
export const listSeries = (token: string, cellId: string) => request({ path: `/meetings/series${ask({ cellId })}`, token, answers: v.object({ items: v.array(Series), templates: v.record(v.string(), v.array(Item)) }) })
export type Founding = Readonly<{ cellId: string; name: string; kind: MeetingKind; time: string; venue: string }>
export const createSeries = (token: string, body: Founding & Readonly<{ secrecyConfirmed?: true }>, key: string) => request({ path: '/meetings/series', token, send: { body, key }, answers: v.object({ id: v.string() }) })
export const createNextMeeting = (token: string, id: string, key: string) => request({ path: `/meetings/series/${part(id)}/meetings`, token, send: { body: {}, key }, answers: v.object({ latest: v.optional(Made) }) })
export const skipOccurrence = (token: string, id: string, month: string, key: string) => request({ path: `/meetings/series/${part(id)}/skips`, token, send: { body: { month }, key }, answers: v.object({}) })
