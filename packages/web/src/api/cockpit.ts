import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'

const Named = v.object({ memberId: v.string(), name: v.string() })
const Now = v.object({ id: v.string(), number: v.number(), of: v.number(), title: v.string(), prompts: v.array(v.string()), minutes: v.optional(v.number()), minutesLeft: v.optional(v.number()) })
const Cockpit = v.object({
  version: v.number(), elapsed: v.number(), minutesLeft: v.number(), turns: v.number(), votes: v.number(), visitors: v.number(),
  item: v.optional(Now), nextItem: v.optional(v.object({ id: v.string(), title: v.string() })),
  quorum: v.object({ met: v.boolean(), sentence: v.string() }),
  asking: v.array(v.object({ ...Named.entries, since: v.string() })),
  remarks: v.array(v.object({ id: v.string(), topic: v.string(), prepared: v.boolean(), members: v.array(Named) })),
  quiet: v.optional(v.array(v.object({ ...Named.entries, silentFor: v.number() }))),
  score: v.object({ total: v.number(), max: v.number(), hints: v.array(v.object({ lost: v.number(), text: v.string() })) }),
  next: v.object({ step: v.string(), text: v.string() }),
})
/** The chair's one reading of a sitting; minutes below nought are over. `quiet` for its leaders alone. */
export type Cockpit = v.InferOutput<typeof Cockpit>
export const getCockpit = (token: string, id: string) => request({ path: `/meetings/${part(id)}/cockpit`, token, answers: Cockpit })
export const moveToItem = (token: string, id: string, agendaItemId: string, key: string) => request({ path: `/meetings/${part(id)}/item`, token, send: { body: { agendaItemId }, key }, answers: v.object({}) })
/** Says of an item whether it was treated to its end; what was not rolls on by itself. */
export const settleTopic = (token: string, id: string, { item, state, key }: Readonly<{ item: string; state: 'DONE' | 'UNFINISHED'; key: string }>) => request({ path: `/meetings/${part(id)}/agenda/${part(item)}/state`, token, send: { body: { state }, key }, answers: v.object({}) })

const Shown = v.object({ code: v.string(), shownUntil: v.string(), waiting: v.array(v.object({ ...Named.entries, at: v.string() })) })
/** The six digits for the hall, which change every minute, and who gave them and has no mark yet. */
export type Shown = v.InferOutput<typeof Shown>
export const getCheckIn = (token: string, id: string) => request({ path: `/meetings/${part(id)}/check-in`, token, answers: Shown })
export const markCheckedIn = (token: string, id: string, key: string) => request({ path: `/meetings/${part(id)}/attendance`, token, send: { body: { checkedIn: true }, key }, answers: v.object({}) })

const Given = v.object({ checkedIn: v.boolean(), triesLeft: v.optional(v.number()) })
export const checkIn = (token: string, id: string, code: string, key: string) => request({ path: `/meetings/${part(id)}/check-in`, token, send: { body: { code }, key }, answers: Given })
export const askToSpeak = (token: string, id: string, withdraw: boolean, key: string) => request({ path: `/meetings/${part(id)}/hands`, token, send: { body: withdraw ? { withdraw } : {}, key }, answers: v.object({}) })
