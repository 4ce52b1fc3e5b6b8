import { aggregate, compress, pack, refuseMissing, type Files, type ServiceTable, type Table } from '@nen-nep/service-kit'
import { ballotsIn } from './ballot/store.ts'
import { Campaign } from './campaign/schema.ts'
import { collectiveKey } from './collective/keys.ts'
import { Collective } from './collective/schema.ts'
import { Contest } from './contest/schema.ts'
import { Conference } from './tally/schema.ts'
import { campaignKey, conferenceKey, contestKey, fourGoodKey, opinionKey, placeOf, reconsiderationKey, reviewKey, scoreKey, sheetKey } from './ids.ts'
import { Reconsideration } from './reconsideration/schema.ts'
import { Node } from './node/schema.ts'
import { nodeKey } from './node/keys.ts'
import { Opinions } from './opinion/schema.ts'
import { paperKey } from './paper/place.ts'
import { Paper } from './paper/schema.ts'
import { Review } from './review/schema.ts'
import { FourGood } from './four-good/schema.ts'
import { freezeLeaves, Revision } from './rollup/schema.ts'
import { revisionKey } from './rollup/revisions.ts'
import { Rehearsal, rehearsalKey } from './rehearsal/schema.ts'
import { packKey, RulePack } from './rule-pack/schema.ts'
import { Score } from './score/schema.ts'
import { Sheet } from './sheet/schema.ts'

/** Everything this room keeps, by kind. */
export function stores<D extends Table>(table: D) {
  const ofCell = { orgOf: ({ cellId }: Readonly<{ cellId: string }>) => cellId }
  const isMine = { sees: ({ id }: Readonly<{ id: string }>, { memberId }: Readonly<{ memberId: string }>) => id === memberId }
  return {
    campaigns: aggregate(table, Campaign, { keyOf: ({ year, orgId }) => campaignKey(year, orgId), orgOf: ({ orgId }) => orgId }),
    sheets: aggregate(table, Sheet, {
      ...ofCell,
      keyOf: ({ year, cellId }) => sheetKey(placeOf(year, cellId)),
      index: ({ lines, changes, counts, voted, late }) => ({ lines: undefined, changes: undefined, counts: undefined, voted: undefined, late: undefined, body: pack({ lines, changes, counts, late, ...(voted.length > 0 ? { voted } : {}) }) }),
    }),
    reviews: aggregate(table, Review, {
      ...ofCell,
      ...isMine,
      keyOf: ({ year, cellId, memberId }) => reviewKey(placeOf(year, cellId), memberId),
      index: ({ text }) => ({ text: compress(text) }),
    }),
    scores: aggregate(table, Score, { ...ofCell, ...isMine, keyOf: ({ year, cellId, memberId }) => scoreKey(placeOf(year, cellId), memberId) }),
    reconsiderations: aggregate(table, Reconsideration, { ...ofCell, ...isMine, keyOf: ({ year, cellId, memberId }) => reconsiderationKey(placeOf(year, cellId), memberId), index: ({ why }) => ({ why: compress(why) }) }),
    contests: aggregate(table, Contest, { ...ofCell, ...isMine, keyOf: ({ year, cellId, memberId, source }) => contestKey(placeOf(year, cellId), memberId, source), index: ({ why }) => ({ why: compress(why) }) }),
    opinions: aggregate(table, Opinions, { ...ofCell, keyOf: ({ year, cellId, memberId }) => opinionKey(placeOf(year, cellId), memberId), index: ({ items }) => ({ items: pack(items) }) }),
    fourGoods: aggregate(table, FourGood, { ...ofCell, keyOf: ({ year, cellId }) => fourGoodKey(placeOf(year, cellId)), index: ({ own, above }) => ({ own: own && pack(own), above: above && pack(above) }) }),
    conferences: aggregate(table, Conference, {
      ...ofCell,
      keyOf: ({ year, cellId }) => conferenceKey(placeOf(year, cellId)),
      index: ({ comments }) => ({ comments: pack(comments) }),
    }),
    revisions: aggregate(table, Revision, {
      keyOf: ({ year, orgId, revision }) => revisionKey(year, orgId, revision),
      orgOf: ({ orgId }) => orgId,
      index: (revision) => ({ leaves: undefined, missing: undefined, frozen: pack(freezeLeaves(revision)) }),
    }),
    rulePacks: aggregate(table, RulePack, { keyOf: ({ id }) => packKey(id) ?? refuseMissing(), orgOf: ({ orgId }) => orgId, index: ({ set }) => ({ set: pack(set) }) }),
    rehearsals: aggregate(table, Rehearsal, { keyOf: ({ id }) => rehearsalKey(id) ?? refuseMissing(), orgOf: ({ orgId }) => orgId, index: ({ set }) => ({ set: pack(set) }) }),
    ballots: ballotsIn(table),
    papers: aggregate(table, Paper, { keyOf: ({ id }) => paperKey(id), orgOf: ({ orgId }) => orgId }),
    collectives: aggregate(table, Collective, { keyOf: ({ year, orgId }) => collectiveKey(year, orgId), orgOf: ({ orgId }) => orgId, index: ({ text, judged, changes }) => ({ text: compress(text), judged: judged && pack(judged), changes: pack(changes) }) }),
    nodes: aggregate(table, Node, { keyOf: ({ year, orgId }) => nodeKey(year, orgId), orgOf: ({ orgId }) => orgId }),
  }
}
type Over<D extends Table> = Readonly<{ table: D }> & ReturnType<typeof stores<D>>
/** What the operations work with: whatever is read, is read behind an opened door. */
export type Deps = Over<Table>
/** What requests work with: `box` is the table of ballot boxes besides (design §10), `files` where papers are fetched and photos sent. */
export type Holding = Deps & Readonly<{ box: Table; files: Pick<Files, 'downloadUrl' | 'uploadUrl' | 'open'> }>
/** What jobs and schedules work with. */
export type Working = Over<ServiceTable>
/** Reactions read rosters and trees from files besides. */
export type WithFiles = Working & Readonly<{ files: Files }>
