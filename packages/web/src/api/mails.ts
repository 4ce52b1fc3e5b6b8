import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'
import { inWhich } from './in-which.ts'

const Mode = v.picklist(['OFF', 'TEST', 'ON'])
/** What becomes of an organisation's mails: none are made, they are made and kept here, or they are sent. */
export type Mode = v.InferOutput<typeof Mode>
const modeAt = (orgId: string) => `/notifications/organisations/${part(orgId)}/mode`
export const getMode = (token: string, orgId: string) => request({ path: modeAt(orgId), token, answers: v.object({ mode: Mode }) })
export const setMode = (token: string, orgId: string, mode: Mode, key: string) => request({ path: modeAt(orgId), token, send: { method: 'PUT', body: { mode }, key }, answers: v.object({ mode: Mode }) })

const Message = v.object({ id: v.string(), roundId: v.string(), kind: v.string(), meetingId: v.optional(v.string()), name: v.string(), address: v.string(), state: v.string(), reason: v.optional(v.string()), at: v.string(), possibleRepeat: v.optional(v.boolean()) })
/** One mail to one person, its address masked, and what became of it. */
export type Message = v.InferOutput<typeof Message>
export const listMessages = (token: string, orgId: string, cursor?: string) => request({ path: `/notifications/messages${ask({ orgId, limit: 100, cursor })}`, token, answers: v.object({ items: v.array(Message), next: v.optional(v.string()) }) })
export const resendMessage = (token: string, id: string, key: string) => request({ path: `/notifications/messages/${part(id)}/resend`, token, send: { body: null, key }, answers: Message })

const Call = v.object({ memberId: v.string(), name: v.string(), why: v.string(), phone: v.optional(v.string()) })
export type Call = v.InferOutput<typeof Call>
/** Whom no mail about a meeting, or of one round, reaches. */
export const getCallList = (token: string, occasion: string) => request({ path: `/notifications/call-list${ask({ occasion })}`, token, answers: v.object({ items: v.array(Call) }) })
const Address = v.object({ memberId: v.string(), name: v.string(), address: v.string(), why: v.string(), at: v.string() })
export const listAddressTasks = (token: string, orgId: string) => request({ path: `/notifications/address-tasks${ask({ orgId })}`, token, answers: v.object({ items: v.array(Address) }) })
export const slipsPath = (meetingId: string) => `/notifications/slips${ask({ occasion: meetingId })}`

const Wording = v.object({ kind: v.string(), name: v.string(), subject: v.string(), text: v.string(), from: v.optional(v.string()), places: v.array(v.string()) })
/** A kind of letter in the words in force; `from` is whose words they are, absent for the shipped ones; `places` can be filled in. */
export type Wording = v.InferOutput<typeof Wording>
export const listTemplates = (token: string, orgId: string) => request({ path: `/notifications/templates${ask({ orgId })}`, token, answers: v.object({ items: v.array(Wording) }) })
export const saveTemplate = (token: string, at: Readonly<{ orgId: string; kind: string }>, body: unknown, key: string) => request({ path: `/notifications/organisations/${part(at.orgId)}/templates/${part(at.kind)}`, token, send: { method: 'PUT', body, key }, answers: v.object({}) })
const Letter = v.object({ subject: v.string(), text: v.string() })
export type Letter = v.InferOutput<typeof Letter>
export const previewTemplate = (token: string, kind: string, body: unknown, key: string) => request({ path: `/notifications/templates/${part(kind)}/preview`, token, send: { body, key }, answers: Letter })

const Party = v.picklist(['ASKED', 'LEADERS', 'SUPERIOR'])
export type Party = v.InferOutput<typeof Party>
/** `days` before (negative), on or after the day; `except` those who declined or answered. */
const Reminder = v.object({ days: v.number(), to: Party, except: v.optional(v.picklist(['DECLINED', 'ANSWERED'])), sentence: v.string() })
export type Reminder = v.InferOutput<typeof Reminder>
const Rule = v.object({ about: v.string(), from: v.optional(v.string()), reminders: v.array(Reminder) })
export type Rule = v.InferOutput<typeof Rule>
const rulesAt = (orgId: string) => `/notifications/organisations/${part(orgId)}/reminder-rules`
export const listRules = (token: string, orgId: string) => request({ path: `${rulesAt(orgId)}${ask(inWhich)}`, token, answers: v.object({ items: v.array(Rule) }) })
export const saveRule = (token: string, at: Readonly<{ orgId: string; about: string }>, reminders: unknown, key: string) => request({ path: `${rulesAt(at.orgId)}/${part(at.about)}`, token, send: { method: 'PUT', body: { reminders }, key }, answers: v.object({}) })

const Wish = v.object({ mail: v.boolean(), digests: v.boolean(), reminders: v.boolean(), language: v.optional(v.picklist(['VI', 'EN']), 'VI'), rest: v.optional(v.boolean(), false), rhythm: v.optional(v.picklist(['AT_ONCE', 'DAILY', 'WEEKLY']), 'AT_ONCE') })
/** Which letters one wants, in which language, and whether those that can wait come in the morning instead of at night, each at once or all of a day or week in one. */
export type Wish = v.InferOutput<typeof Wish>
export const getWish = (token: string) => request({ path: '/notifications/preferences', token, answers: Wish })
export const setWish = (token: string, wish: Wish, key: string) => request({ path: '/notifications/preferences', token, send: { method: 'PUT', body: wish, key }, answers: Wish })
