import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const Compliance = v.object({ complying: v.number(), asked: v.number(), cells: v.array(v.object({ cellId: v.string(), name: v.string(), complies: v.boolean(), lacks: v.array(v.object({ code: v.string(), text: v.string() })) })) })
/** Which cells kept to the regime in a month, and what the others lack, in words. */
export type Compliance = v.InferOutput<typeof Compliance>
export const getCompliance = (token: string, orgId: string, month: string) => request({ path: `/meetings/compliance${ask({ orgId, month })}`, token, answers: Compliance })

/** A file that is being written; its address holds for a quarter of an hour. */
const Job = v.object({ id: v.string(), state: v.picklist(['WRITING', 'READY', 'EXPIRED']), url: v.optional(v.string()) })
export type Job = v.InferOutput<typeof Job>
export type Maker = Readonly<{ start: (token: string, body: unknown, key: string) => Promise<Job>; look: (token: string, id: string) => Promise<Job> }>
const maker = (path: string): Maker => ({
  start: (token, body, key) => request({ path, token, send: { body, key }, answers: Job }),
  look: (token, id) => request({ path: `${path}/${part(id)}`, token, answers: Job }),
})
export const attendanceSheets = maker('/meetings/attendance-exports')
export const meetingPapers = maker('/meetings/papers')
export const yearPapers = maker('/evaluations/papers')
/** The certified file of a year: whoever keeps it can compute everything in it again. */
export const exportRollup = (token: string, orgId: string, year: number) => request({ path: `/evaluations/rollups/export${ask({ orgId, year })}`, token, answers: v.looseObject({ kind: v.string() }) })

const line = v.object({ day: v.string(), time: v.string(), venue: v.string() })
const Handover = v.object({
  cell: v.string(), asOf: v.string(), next: v.optional(line), drafts: v.array(line), postponed: v.array(line), unsigned: v.array(line), topics: v.array(v.string()),
  tasks: v.array(v.object({ id: v.string(), title: v.string(), name: v.string(), dueOn: v.string(), overdue: v.boolean() })),
  limitations: v.array(v.object({ id: v.string(), text: v.string(), dueOn: v.string(), overdue: v.boolean() })),
})
/** What whoever takes a cell over has to know of its meetings. */
export type Handover = v.InferOutput<typeof Handover>
export const getHandover = (token: string, cellId: string) => request({ path: `/meetings/handover${ask({ cellId })}`, token, answers: Handover })
const Registry = v.object({ due: v.array(v.object({ sentence: v.string() })), corrections: v.array(v.unknown()), admissions: v.array(v.unknown()), transfers: v.array(v.object({ id: v.string(), memberName: v.string() })) })
export const getRegistryHandover = (token: string, orgId: string) => request({ path: `/membership/handover${ask({ orgId })}`, token, answers: Registry })

const Link = v.object({ on: v.boolean(), path: v.optional(v.string()) })
/** One's own link to a calendar; asked again it is the same one. */
export const createCalendarLink = (token: string, orgId: string, key: string) => request({ path: '/meetings/calendars', token, send: { body: { orgId }, key }, answers: Link })
export const revokeCalendarLink = (token: string, orgId: string, key: string) => request({ path: '/meetings/calendars/revocation', token, send: { body: { orgId }, key }, answers: Link })
/** All for one evening as a page for paper. */
export const kitPath = (meetingId: string) => `/meetings/${encodeURIComponent(meetingId)}/kit/print`
