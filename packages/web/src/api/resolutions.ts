import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const text = v.optional(v.string())
const kind = v.picklist(['NQ', 'KL', 'BC', 'KH', 'TB', 'TTr'])
const named = { id: v.string(), orgId: v.string(), version: v.optional(v.number()), kind, title: v.string(), status: v.picklist(['DRAFT', 'ISSUED', 'REPLACED']), meetingId: text, numberText: text, issuedOn: text, inTime: v.optional(v.boolean()), replaces: text, replacedBy: text }
const Line = v.object(named)
/** A document of an organisation as lists show it; a draft has no number yet. */
export type Line = v.InferOutput<typeof Line>
const Resolution = v.object({ ...named, next: v.array(v.string()), recipients: v.array(v.string()) })
export type Resolution = v.InferOutput<typeof Resolution>
export const listResolutions = (token: string, orgId: string, year: number) => request({ path: `/meetings/resolutions${ask({ orgId, year })}`, token, answers: v.object({ items: v.array(Line) }) })
export const getResolution = (token: string, id: string) => request({ path: `/meetings/resolutions/${part(id)}`, token, answers: Resolution })
export const pageOfResolution = (id: string) => `/meetings/resolutions/${part(id)}/page`
export const draftResolution = (token: string, body: unknown, key: string) => request({ path: '/meetings/resolutions', token, send: { body, key }, answers: v.object({ id: v.string() }) })
export const updateResolution = (token: string, { id, version }: Readonly<{ id: string; version: number }>, body: unknown, key: string) => request({ path: `/meetings/resolutions/${part(id)}`, token, send: { method: 'PATCH', body, key, version }, answers: v.object({}) })
export const issueResolution = (token: string, id: string, key: string) => request({ path: `/meetings/resolutions/${part(id)}/issue`, token, send: { body: {}, key }, answers: v.object({}) })

const Tag = v.object({ tag: v.string(), tasks: v.number(), tasksDone: v.number(), resolutions: v.number(), directives: v.number() })
/** How often a theme or a programme stands on what was done in a year. */
export type Tag = v.InferOutput<typeof Tag>
export const countTags = (token: string, orgId: string, year: number) => request({ path: `/meetings/tags${ask({ orgId, year })}`, token, answers: v.object({ items: v.array(Tag) }) })
