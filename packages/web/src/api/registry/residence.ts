import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'

export const standings = ['GOOD', 'FAIR', 'WEAK'] as const
const text = v.optional(v.string())
const Comment = v.object({ year: v.number(), standing: v.picklist(standings), text: v.string() })
/** Where a working member lives and which cell there knows them; `comments` for the member and the leaders of their own cell alone. */
const Link = v.object({ id: v.string(), memberId: v.string(), memberName: v.string(), residenceOrgId: v.string(), from: v.string(), to: text, letterNo: text, isExempt: v.boolean(), commentedYears: v.array(v.number()), comments: v.optional(v.array(Comment), []) })
export type Link = v.InferOutput<typeof Link>
const Links = v.object({ items: v.array(Link) })
export const linksOfMember = (memberId: string) => ask(Links, '/residence-links', { memberId })
export const linksAt = (orgId: string) => ask(Links, '/residence-links', { orgId })

export const exemptions = ['BARRACKS', 'MOBILE_WORK', 'FULL_YEAR_STUDY'] as const
export type Recording = Readonly<{ memberId: string; residenceOrgId: string; from: string; letterNo?: string; exempt?: Readonly<{ reason: string }> }>
const Done = v.object({})
export const recordLink = (body: Recording, key: string) => tell(Done, '/residence-links', { body, key })
/** `to` is the last day. */
export const endLink = (id: string, to: string, key: string) => tell(Done, `/residence-links/${part(id)}/end`, { body: { to }, key })
export type Commenting = Readonly<{ year: number; standing: string; text: string }>
export const commentLink = (id: string, body: Commenting, key: string) => tell(Done, `/residence-links/${part(id)}/comments`, { body, key })
