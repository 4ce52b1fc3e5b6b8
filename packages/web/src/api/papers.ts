import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask } from './at.ts'

const Resolution = v.object({ id: v.string(), title: v.string(), meetingId: v.optional(v.string()), number: v.optional(v.number()), issuedOn: v.optional(v.string()) })
/** The resolutions and other documents of an organisation in a year, by kind and number. */
export const listResolutions = (token: string, orgId: string, year: number) => request({ path: `/meetings/resolutions${ask({ orgId, year })}`, token, answers: v.object({ items: v.array(Resolution) }) })
