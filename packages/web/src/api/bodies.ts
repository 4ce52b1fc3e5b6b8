import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const Node = v.object({ id: v.string(), name: v.string(), type: v.string(), parentId: v.optional(v.string()) })
/** An organisation as the tree names it. */
export type Node = v.InferOutput<typeof Node>
const Body = v.object({ ...Node.entries, path: v.array(v.string()), memberCount: v.number(), below: v.object({ types: v.record(v.string(), v.number()) }), thresholds: v.array(v.object({ message: v.string() })) })
/** An organisation with where it stands, how many people it has, what stands below it, and which sizes of the Charter it does not keep. */
export type Body = v.InferOutput<typeof Body>
export const getBody = (token: string, id: string) => request({ path: `/membership/organisations/${part(id)}`, token, answers: Body })
/** The tree as far as the caller sees it. */
export const getTree = (token: string) => request({ path: '/membership/organisations/tree', token, answers: v.object({ nodes: v.array(Node) }) })

const Post = v.object({ memberId: v.string(), name: v.string(), role: v.string(), orgId: v.string(), from: v.string(), to: v.optional(v.string()), title: v.optional(v.string()), standsInFor: v.optional(v.string()) })
/** Who holds what, from which day to which; `standsInFor` where they act for its holder. */
export type Post = v.InferOutput<typeof Post>
export const listPosts = (token: string, orgId: string) => request({ path: `/membership/positions${ask({ orgId })}`, token, answers: v.object({ items: v.array(Post) }) })
const act = (path: string) => (token: string, body: unknown, key: string) => request({ path: `/membership/${path}`, token, send: { body, key }, answers: v.object({}) })
export const assignRole = act('positions')
export const endRole = act('positions/end')
export const handOverRole = act('positions/hand-over')
export const grantStandIn = act('stand-ins')
export const endStandIn = act('stand-ins/end')

const Named = v.object({ id: v.string(), name: v.string(), status: v.string(), cell: v.optional(v.string()) })
/** Members at or below an organisation whose name has these words, a few at most. */
export const findMembers = (token: string, orgId: string, q: string) => request({ path: `/membership/members${ask({ orgId, subtree: 'true', q, limit: 12 })}`, token, answers: v.object({ items: v.array(Named) }) })

const Code = v.object({ until: v.string(), code: v.optional(v.string()) })
/** A one-time sign-in code: shown in this one answer; the same press again tells only until when it may be used. */
export const issueSignInCode = (token: string, memberId: string, key: string) => request({ path: `/membership/members/${part(memberId)}/sign-in-code`, token, send: { body: null, key }, answers: Code })

const Years = v.object({ items: v.array(v.object({ year: v.number(), class: v.string(), score: v.optional(v.number()) })), patterns: v.array(v.unknown()) })
/** An organisation's own classes over ten years. */
export const getBodyYears = (token: string, id: string) => request({ path: `/evaluations/organisations/${part(id)}/years`, token, answers: Years })
