import { verify } from '@nen-nep/rules/rollup/index'
import { callerOf, readAll, refuse as refuseInStore, type Act, type Caller, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { runs } from '../campaign/rules.ts'
import { pinnedTree } from '../campaign/pinned.ts'
import type { Campaign } from '../campaign/schema.ts'
import { campaignAround, campaignsOf } from '../campaign/use-cases.ts'
import { isShutTo, ownShut } from '../sheet/shut.ts'
import type { Deps, Working } from '../stores.ts'
import * as Rollups from './rules.ts'
import { newestRevision, revisionKey } from './revisions.ts'
import { runRollup } from './run.ts'
import type { Revision, Running } from './schema.ts'
import { summariesBelow } from './summary.ts'

export type Asking = Readonly<{ year: number; orgId: string; asOf?: string | undefined; revision?: number | undefined }>

/** The revisions as they are read within a scope, by whom, and whose figures are kept from them: the cells on whose unpublished sheets they stand. */
type Within = Pick<Deps, 'revisions'> & Readonly<{ table: ScopedTable; asker: Asker; own: ReadonlySet<string> }>

/** The newest revision of a year, or the one asked for by number or day. */
async function revisionAsked({ table, revisions }: Within, rootId: string, { year, asOf, revision }: Asking): Promise<Revision> {
  if (asOf === undefined && revision === undefined) return (await newestRevision({ table, revisions }, { year, rootId })) ?? Rollups.refuse('rollup.none')
  const all = (await readAll(table, { pk: revisionKey(year, rootId, 1).pk, backwards: true })).map((row) => revisions.parse(row))
  return all.find((one) => (asOf === undefined || one.asOf === asOf) && (revision === undefined || one.revision === revision)) ?? Rollups.refuse('rollup.none')
}

/** Who asks, and on which day. */
type Asker = Readonly<{ caller: Caller; day: string }>
/** Whom somebody sees in a table of figures: by the tree as it is now, or as it was when the figures were frozen, so that cells dissolved since stay in their superior's table. */
export function sight({ caller, day }: Asker, then: Tree): (orgId: string) => boolean {
  const before = callerOf(caller.id, caller.grants, then, day)
  return (orgId) => caller.may('see', orgId) || before.may('see', orgId)
}

/** One organisation's table: totals by class with their shares, and, as far as the asker sees, what lies right below it, missing cells by name, and all that the digest rests on. A cell on whose unpublished sheet the asker stands is left out and named, and there is no digest, which would prove a guess. */
async function tableOf({ table, asker, own }: Within, all: Revision, orgId: string) {
  const { kept, withheld } = Rollups.withoutOwn(all, own)
  const revision = kept
  const whole = await pinnedTree(table, revision.treeVersion)
  const sees = sight(asker, whole)
  const tree = Rollups.subtree(whole, revision.orgId, revision.frozenAsOf)
  if (!tree.nodes.some(({ id }) => id === orgId)) return refuseInStore('item.missing')
  const nameOf = (id: string) => ({ orgId: id, name: whole.node(id)?.name ?? '' })
  const { total, missing, leaves, digest, ...part } = Rollups.partOf(revision, tree, orgId)
  const isWhole = Rollups.partOf(all, tree, orgId).leaves.length === leaves.length
  const items = tree.nodes.filter(({ id, parentId }) => parentId === orgId && sees(id)).map(({ id }) => {
    const below = Rollups.partOf(revision, tree, id)
    return { ...nameOf(id), ...below.total, missing: below.missing.length, classes: Rollups.shares(below.total.counts) }
  })
  const { rulePack, treeVersion, digest: rootDigest } = revision
  const proof = isWhole ? { digest, rootDigest } : { withheld: withheld.map(nameOf) }
  return { ...part, ...proof, leaves: leaves.filter(({ id }) => sees(id)), ...nameOf(orgId), rootId: revision.orgId, rulePack, treeVersion, ...total, classes: Rollups.shares(total.counts), missing: missing.filter(sees).map(nameOf), items: items.filter(({ expected }) => expected > 0) }
}

async function withinOf(deps: Deps, { campaign, caller, table }: Readonly<{ campaign: Campaign; caller: Caller; table: ScopedTable }>, { at }: Act): Promise<Within> {
  const own = (await ownShut(deps, { caller, table }, campaign)).map(({ cellId }) => cellId)
  return { revisions: deps.revisions, table, asker: { caller, day: civilDayOf(at) }, own: new Set(own) }
}

/** Rolls a year up now, for those who run its campaign. */
export async function rollUpNow(deps: Deps, act: Act, { year, orgId, asOf }: Running) {
  const { campaign, caller, table } = await campaignAround(deps, act, year, orgId)
  if (!runs(caller, campaign.orgId)) return Rollups.refuse('rollup.not-yours')
  const within = await withinOf(deps, { campaign, caller, table }, act)
  await runRollup(within, act, { year, rootId: campaign.orgId, asOf })
  return tableOf(within, await revisionAsked(within, campaign.orgId, { year, orgId, asOf }), orgId)
}

/** The revision asked for, for somebody who sees the organisation or runs its year; for a cell's members, and whoever of them leads it, once their classes are published. */
export async function revisionFor(deps: Deps, act: Act, asking: Asking) {
  const { campaign, caller, tree, table } = await campaignAround(deps, act, asking.year, asking.orgId)
  if (!caller.may('see', asking.orgId) && !runs(caller, asking.orgId)) return refuseInStore('item.missing')
  if (await isShutTo(deps, { caller, tree, table }, asking)) return Rollups.refuse('rollup.not-published')
  const within = await withinOf(deps, { campaign, caller, table }, act)
  return { within, revision: await revisionAsked(within, campaign.orgId, asking) }
}

export async function getRollup(deps: Deps, act: Act, asking: Asking) {
  const { within, revision } = await revisionFor(deps, act, asking)
  return tableOf(within, revision, asking.orgId)
}

/** The same for what is certified as a whole: it waits until no cell in it is kept from whoever asks. */
export async function wholeRevisionFor(deps: Deps, act: Act, asking: Asking) {
  const found = await revisionFor(deps, act, asking)
  const { within: { table, own }, revision } = found
  const tree = Rollups.subtree(await pinnedTree(table, revision.treeVersion), revision.orgId, revision.frozenAsOf)
  return Rollups.partOf(revision, tree, asking.orgId).leaves.some(({ id }) => own.has(id)) ? Rollups.refuse('rollup.not-published') : found
}

/** Computes a revision again from its own leaves and the tree it pinned, and names cells that were decided otherwise since, of those the asker sees. */
export async function verifyRollup(deps: Deps, act: Act, asking: Asking) {
  const { within: { table, asker }, revision } = await wholeRevisionFor(deps, act, asking)
  const whole = await pinnedTree(table, revision.treeVersion)
  const tree = Rollups.subtree(whole, revision.orgId, revision.frozenAsOf)
  const sees = sight(asker, whole)
  const { ok, digest: recomputed, faults } = verify(revision, tree)
  const leaves = new Map(revision.leaves.map(({ id, version }) => [id, version]))
  const now = Rollups.leavesOf(await summariesBelow(table, revision.year, revision.orgId, '/'))
  return { ok, orgId: revision.orgId, year: revision.year, revision: revision.revision, digest: revision.digest, recomputed, faults: faults.filter(({ at }) => !leaves.has(at) || sees(at)), changedSince: now.filter(({ id, version }) => leaves.get(id) !== version && sees(id)).map(({ id }) => id) }
}

/** The nightly run: every campaign of this year and the last that has frozen its population. */
export async function rollUpAll(deps: Working, act: Act): Promise<void> {
  const thisYear = Number(civilDayOf(act.at).slice(0, 4))
  for (const year of [thisYear - 1, thisYear]) {
    const campaigns = await campaignsOf(deps, deps.table, year)
    for (const { orgId, status } of campaigns) if (status === 'OPEN' || status === 'CLOSED') await runRollup(deps, act, { year, rootId: orgId })
  }
}
