import { bare, Class, compose, OrganisationId, parts, Year } from '@nen-nep/contracts'
import { Publication } from '@nen-nep/rules/packs/publication'
import { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { packed, paging, type Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Count = v.number()
/** How a rehearsal came out, in records: judged then and now, changed to a lower or a higher class, without points of the year, and with points that the other sheet does not take. */
export const Tally = v.object({ scored: Count, changed: Count, lower: Count, higher: Count, unscored: Count, notComparable: Count, moves: v.record(v.string(), Count) })
export type Tally = v.InferOutput<typeof Tally>

const asked = {
  id: v.string(), orgId: v.string(), year: v.number(), rulePackId: v.optional(v.string()), name: v.string(), by: v.string(), askedAt: v.string(),
  rootId: v.string(), treeVersion: v.number(), asOf: v.string(), cells: Count, done: Count, tally: Tally, set: packed(RuleSet),
}
/** Rules tried on the records of a year, for one body and all below it; `rulePackId` is absent for rules that nobody has published; `listedUntil` is the moment from which single people are no longer listed. It changes no record. */
export const Rehearsal = v.variant('state', [v.object({ ...asked, state: v.literal('RUNNING') }), v.object({ ...asked, state: v.literal('DONE'), listedUntil: v.string() })])
export type Rehearsal = v.InferOutput<typeof Rehearsal>

/** One member whose class would be another: what the rules of the year proposed, what these would, and why; `decided` is what the committee decided. */
export const WouldChange = v.object({
  memberId: v.string(), name: v.string(), was: Class, would: Class, score: v.number(), wouldScore: v.number(), decided: v.optional(Class), why: v.array(v.string()),
})
export type WouldChange = v.InferOutput<typeof WouldChange>
/** Changes stand by cell. */
export const Changes = v.object({ cellId: v.string(), body: packed(v.array(WouldChange)) })

export const rehearsalId = (orgId: string, year: number, hash: string) => compose('rhs', bare(orgId), year, hash)
const keyed = (prefix: string, id: string): Key | undefined => {
  const [org, year, hash] = parts('rhs', id, 3) ?? []
  return org !== undefined && year !== undefined && hash !== undefined ? { pk: `${prefix}#${org}`, sk: `${year}#${hash}` } : undefined
}
/** All rehearsals of a body stand together. */
export const rehearsalsOf = (orgId: string) => `RH#${bare(orgId)}`
export const rehearsalKey = (id: string) => keyed('RH', id)
/** Where the changes of a rehearsal stand, a row for each cell that has any. */
export const changesOf = (id: string) => `RX#${bare(id)}`

/** What is to be tried on which year: a pack that was published, or one that is not yet, as a value or as a file. */
export const Rehearsing = v.strictObject({
  orgId: OrganisationId, year: Year, rulePackId: v.optional(v.pipe(v.string(), v.maxLength(100))), pack: v.optional(Publication), file: v.optional(v.pipe(v.string(), v.maxLength(200_000))),
})
export type Rehearsing = v.InferOutput<typeof Rehearsing>
export const Listing = v.strictObject(paging)
