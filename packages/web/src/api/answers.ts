import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'
import { ReasonType } from './meetings.ts'

/** How somebody without a phone told the cell. */
export const How = v.picklist(['PHONE', 'IN_PERSON', 'PAPER'])
export type How = v.InferOutput<typeof How>
const Given = v.object({ memberId: v.string(), attending: v.boolean(), reasonType: v.nullish(ReasonType), reason: v.nullish(v.string()), late: v.optional(v.boolean()), through: v.optional(v.object({ by: v.string(), how: How })) })
/** One member's answer as those who take the roll read it; `through` where it was written down for them. */
export type Given = v.InferOutput<typeof Given>
export const listAnswers = (token: string, id: string) => request({ path: `/meetings/${part(id)}/answers`, token, answers: v.object({ items: v.array(Given) }) })
export type Recording = Readonly<{ memberId: string; attending: boolean; reasonType?: ReasonType; how: How; agreed: true }>
export const recordAnswer = (token: string, id: string, body: Recording, key: string) => request({ path: `/meetings/${part(id)}/answers`, token, send: { body, key }, answers: v.object({ memberId: v.string() }) })
