import * as v from 'valibot'
import { request } from '../http/request.ts'
import { compareNames } from '../names.ts'
import { Meeting, ReasonType } from './meetings.ts'

export const Mark = v.picklist(['PRESENT', 'EXCUSED', 'UNEXCUSED'])
export type Mark = v.InferOutput<typeof Mark>
const Head = v.object({ memberId: v.string(), name: v.string(), official: v.boolean(), owed: v.boolean(), state: v.optional(Mark), reasonType: v.optional(ReasonType), arrivedAt: v.optional(v.string()), leftAt: v.optional(v.string()), awayFor: v.optional(v.array(v.string())), approvedBy: v.optional(v.string()) })
/** One person of the roll as the meeting holds it; `awayFor` names the items of the agenda they were out for. */
export type Head = v.InferOutput<typeof Head>
const Turn = v.object({ memberId: v.string(), agendaItemId: v.optional(v.string()), seconds: v.optional(v.number()), gist: v.optional(v.string()) })
export type Turn = v.InferOutput<typeof Turn>
/** `ratio` in hundredths of a percent of the base. */
const Vote = v.object({ motion: v.string(), for: v.number(), against: v.number(), abstain: v.number(), base: v.number(), baseRule: v.optional(v.picklist(['CONVENED', 'PRESENT'])), passing: v.optional(v.picklist(['MORE_THAN_HALF', 'TWO_THIRDS'])), ratio: v.nullable(v.number()), passed: v.boolean() })
export type Vote = v.InferOutput<typeof Vote>
const Conclusion = v.object({ agendaItemId: v.string(), text: v.string() })

const Item = v.object({
  id: v.string(), title: v.string(), code: v.optional(v.string()), minutes: v.optional(v.number()), presenterId: v.optional(v.string()), focal: v.optional(v.boolean()),
  from: v.optional(v.object({ meetingId: v.string() })), topicId: v.optional(v.string()), state: v.optional(v.picklist(['DONE', 'UNFINISHED'])),
})
/** An item of the agenda; `focal` marks what the meeting centres on, `code` a standing item, `from` what rolled on from an earlier meeting, `topicId` what a member proposed. */
export type Item = v.InferOutput<typeof Item>

const Visitor = v.object({ kind: v.picklist(['GUEST', 'OVERSEER', 'UNIT_HEAD', 'OBSERVER']), name: v.string(), duty: v.optional(v.string()) })
/** Somebody at the door who is no part of the roll. */
export type Visitor = v.InferOutput<typeof Visitor>

/** A meeting with what was recorded in it, as those who record it read it; its people in the order of Vietnamese lists. */
export const Sitting = v.object({
  ...Meeting.entries,
  cellId: v.string(),
  agenda: v.array(Item),
  notices: v.optional(v.array(v.string())),
  roll: v.optional(v.pipe(v.array(Head), v.transform((heads) => heads.toSorted((a, b) => compareNames(a.name, b.name))))),
  visitors: v.optional(v.array(Visitor)),
  turnsTaken: v.optional(v.array(Turn)),
  votes: v.optional(v.array(Vote)),
  conclusions: v.optional(v.array(Conclusion)),
})
export type Sitting = v.InferOutput<typeof Sitting>

const at = (id: string, rest = '') => `/meetings/${encodeURIComponent(id)}${rest}`
export const getSitting = (token: string, id: string) => request({ path: at(id), token, answers: Sitting })
/** Where a record of a meeting goes. */
export const place = { attendance: (id: string) => at(id, '/attendance'), turns: (id: string) => at(id, '/turns'), conclusions: (id: string) => at(id, '/conclusions') }

const done = v.object({})
/** A line of the agenda as it is sent; a standing item by its code. */
export type AgendaLine = Readonly<{ id?: string; code?: string; title?: string; presenterId?: string; minutes?: number; focal?: true }>
/** Changes what is planned of a meeting; a new time or place is told to those who were invited. */
export const updateMeeting = (token: string, { id, version = 0 }: Pick<Sitting, 'id' | 'version'>, body: unknown, key: string) => request({ path: at(id), token, send: { method: 'PATCH', body, key, version }, answers: done })
const act = (rest: string) => (token: string, id: string, body: unknown, key: string) => request({ path: at(id, rest), token, send: { body, key }, answers: done })
export const openMeeting = act('/open')
export const postponeMeeting = act('/postpone')
export const cancelMeeting = act('/cancel')
export const startMeeting = act('/start')
export const closeMeeting = act('/close')
export const readBackMinutes = act('/minutes/read-back')
export const signMinutes = act('/minutes/sign')
export const scoreMeeting = act('/score')
export const recordVote = (token: string, id: string, body: unknown, key: string) => request({ path: at(id, '/votes'), token, send: { body, key }, answers: done })

const Signature = v.object({ by: v.string(), as: v.picklist(['CHAIR', 'MINUTE_TAKER']), at: v.string() })
export const Minutes = v.object({ text: v.string(), version: v.number(), readBackAt: v.optional(v.string()), frame: v.optional(v.object({ chair: v.string(), taker: v.string(), note: v.string() })), signatures: v.array(Signature), addenda: v.optional(v.array(v.object({ by: v.string(), at: v.string(), text: v.string() })), []) })
export type Minutes = v.InferOutput<typeof Minutes>
export const addAddendum = (token: string, id: string, text: string, key: string) => request({ path: at(id, '/minutes/addenda'), token, send: { body: { text }, key }, answers: Minutes })
export const getMinutes = (token: string, id: string) => request({ path: at(id, '/minutes'), token, answers: Minutes })
export const writeMinutes = (token: string, id: string, body: Readonly<{ text?: string; version?: number }>, key: string) => request({ path: at(id, '/minutes'), token, send: { body, key }, answers: Minutes })

const Preparation = v.object({ notices: v.array(v.string()), lacking: v.optional(v.array(v.object({ code: v.string(), title: v.string() })), []) })
/** A standing item that an agenda lacks. */
export type Standing = v.InferOutput<typeof Preparation>['lacking'][number]
export const getPreparation = (token: string, id: string) => request({ path: at(id, '/preparation'), token, answers: Preparation })

const Line = v.object({ code: v.string(), label: v.string(), max: v.number(), points: v.number(), source: v.picklist(['auto', 'entered', 'missing']), why: v.string() })
const Score = v.object({ self: v.object({ items: v.array(Line) }), total: v.number(), max: v.number(), class: v.nullable(v.string()) })
const Scale = v.variant('kind', [
  v.object({ kind: v.literal('NUMERIC') }),
  v.object({ kind: v.literal('TOGGLE') }),
  v.object({ kind: v.literal('BAND') }),
  v.object({ kind: v.literal('RADIO'), options: v.array(v.object({ code: v.string(), label: v.string(), points: v.number() })) }),
])
export type Scale = v.InferOutput<typeof Scale>
const Sheet = v.object({ items: v.array(v.object({ code: v.string(), scale: Scale })) })
const Coaching = v.object({ total: v.number(), max: v.number(), class: v.nullable(v.string()), hints: v.array(v.object({ code: v.string(), lost: v.number(), text: v.string() })) })
export type ScoreLine = v.InferOutput<typeof Line>
export const getScore = (token: string, id: string) => request({ path: at(id, '/score'), token, answers: Score })
export const getCoaching = (token: string, id: string) => request({ path: at(id, '/coaching'), token, answers: Coaching })
export const getScoreSheet = (token: string, orgId: string) => request({ path: `/meetings/score-sheets/${encodeURIComponent(orgId)}`, token, answers: Sheet })

const Named = v.object({ id: v.string(), status: v.string(), title: v.string(), number: v.optional(v.number()), meetingId: v.optional(v.string()) })
export const listResolutions = (token: string, orgId: string, year: number) => request({ path: `/meetings/resolutions?orgId=${encodeURIComponent(orgId)}&year=${year}`, token, answers: v.object({ items: v.array(Named) }) })
export const draftResolution = (token: string, body: unknown, key: string) => request({ path: '/meetings/resolutions', token, send: { body, key }, answers: Named })
export const issueResolution = (token: string, id: string, key: string) => request({ path: `/meetings/resolutions/${encodeURIComponent(id)}/issue`, token, send: { body: {}, key }, answers: Named })
