import { acting, commit, read, readPage, refuseMissing, type Act, type Opened, type Saved } from '@nen-nep/service-kit'
import { compose } from '@nen-nep/rules/packs/narrow'
import * as v from 'valibot'
import { cellsBelow } from '../campaign/population.ts'
import { pinnedTree } from '../campaign/pinned.ts'
import { refuse as refuseCampaign } from '../campaign/rules.ts'
import { campaignAround } from '../campaign/use-cases.ts'
import { findPack } from '../rule-pack/load.ts'
import { shippedSet } from '../rule-pack/shipped.ts'
import { demandRunner, settle } from '../rule-pack/use-cases.ts'
import { handles } from '../sheet/who.ts'
import type { Deps } from '../stores.ts'
import * as Rehearsals from './rules.ts'
import { Changes, changesOf, rehearsalKey, type Rehearsal, type Rehearsing } from './schema.ts'

type Within = Pick<Deps, 'rulePacks'> & Pick<Opened, 'table' | 'caller' | 'tree'>

/** A published pack, or the country's, that may judge a body: one of its own or of those above it. */
async function publishedFor(within: Within, orgId: string, rulePackId: string): Promise<Rehearsals.Tried> {
  const shipped = shippedSet(rulePackId)
  if (shipped) return { set: shipped, name: rulePackId, rulePackId }
  const pack = await findPack(within, rulePackId)
  if (!pack || ![orgId, ...within.tree.ancestors(orgId)].includes(pack.orgId)) return refuseCampaign('campaign.rule-pack-unknown', { rulePackId })
  return { set: pack.set, name: pack.name, rulePackId }
}

/** The rules to be tried: published, or written here and checked as if they were to be. */
async function triedRules(within: Within, { orgId, rulePackId, pack, file }: Rehearsing): Promise<Rehearsals.Tried> {
  if (rulePackId !== undefined) return pack || file !== undefined ? Rehearsals.refuse('rehearsal.one-form') : publishedFor(within, orgId, rulePackId)
  const { publication, inherited } = await settle(within, { pack, file })
  if (![orgId, ...within.tree.ancestors(orgId)].includes(publication.orgId)) return Rehearsals.refuse('rehearsal.other-body')
  return { set: compose(inherited.sets[0], publication, 'draft'), name: publication.name }
}

/** Asks for rules to be tried on the records of a year; a job does it, cell by cell, and no record changes. */
export async function rehearseRulePack(deps: Deps, act: Act, rehearsing: Rehearsing): Promise<Saved<Rehearsal>> {
  const { orgId, year } = rehearsing
  const { campaign, caller, tree, table } = await campaignAround(deps, act, year, orgId)
  demandRunner({ caller, tree }, orgId)
  const tried = await triedRules({ ...deps, table, caller, tree }, rehearsing)
  const cells = campaign.status === 'DRAFT' ? 0 : cellsBelow(await pinnedTree(table, campaign.treeVersion), orgId, campaign.asOf).length
  return commit(deps.rehearsals, Rehearsals.ask(tried, { orgId, cells, campaign }, act), acting(act, caller))
}

/** How far a rehearsal is and what it came to, for those who run the body's year. */
export async function getRehearsal(deps: Deps, act: Act, id: string) {
  const { state, version, caller, door } = await read(deps.rehearsals, act, rehearsalKey(id) ?? refuseMissing())
  demandRunner({ caller, tree: door.tree }, state.orgId)
  return { state, version, caller, door }
}

/** Whose class would change and why, cell by cell: of the cells whose records the reader handles, and of themselves without what was decided. `limit` counts cells. */
export async function listRehearsalChanges(deps: Deps, act: Act, id: string, { limit, after }: Readonly<{ limit: number; after: string | undefined }>) {
  const { state, caller, door } = await getRehearsal(deps, act, id)
  Rehearsals.demandListed(state, act.at)
  const pk = changesOf(id)
  const { rows, last } = await readPage(door.table, { pk, limit, after: after === undefined ? undefined : { pk, sk: after } })
  const items = rows.map((row) => v.parse(Changes, row)).filter(({ cellId }) => handles(caller, cellId)).flatMap(({ cellId, body }) => body.map((change) => ({ cellId, cellName: door.tree.node(cellId)?.name ?? '', ...change, ...(change.memberId === caller.id ? { decided: undefined } : {}) })))
  return { items, last: last && String(last['sk']) }
}
