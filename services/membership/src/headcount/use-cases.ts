import { bare, RecountRequested } from '@nen-nep/contracts'
import { acting, commit, open, read, readAll, refuseMissing, repeated, seen, type Act, type Saved } from '@nen-nep/service-kit'
import { readPast, treeOn } from '../publishing/tree.ts'
import type { Deps } from '../stores.ts'
import * as Headcounts from './rules.ts'
import { headcountId, headcountKey, headcountsOf, verificationKey, type Freezing, type Headcount, type Verification } from './schema.ts'
import { lookOf, viewOf } from './view.ts'

/** Asks for a count of everybody at or below an organisation as they stood on a day; a job counts and freezes it. */
export async function freezeHeadcount(deps: Deps, act: Act, freezing: Freezing): Promise<Saved<Headcount>> {
  const { caller, tree, table } = await open(deps.table, act, [])
  Headcounts.demandCounter(caller, freezing.orgId)
  const then = treeOn(tree, await readPast(table, tree.version), freezing.on)
  return commit(deps.headcounts, Headcounts.ask(freezing, { caller, tree: then }, act), acting(act, caller))
}

const keyOf = (id: string) => headcountKey(id) ?? refuseMissing()

/** A count, as far as its reader sees its organisations, with what the last look at it found. */
export async function getHeadcount(deps: Deps, act: Act, id: string) {
  const key = keyOf(id)
  const { caller, row } = await open(deps.table, act, [key, verificationKey(key)])
  const found = row(key)
  const { state, version } = found ? seen(deps.headcounts, found) : refuseMissing()
  if (!caller.may('see', state.orgId)) return refuseMissing()
  const checked = row(verificationKey(key))
  return { ...viewOf(caller, state), version, ...(checked ? { verification: lookOf(caller, deps.verifications.parse(checked)) } : {}) }
}

/** The counts of an organisation, the latest day first, without their rows. */
export async function listHeadcounts(deps: Deps, act: Act, orgId: string) {
  const { caller, table } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseMissing()
  const all = (await readAll(table, { pk: headcountsOf(bare(orgId)) })).map((row) => deps.headcounts.parse(row))
  const items = all.map((one) => {
    const { id, on, state, askedAt } = one
    return { id, orgId, on, state, askedAt, ...(one.state === 'FROZEN' ? { digest: one.digest, members: one.nodes.reduce((sum, { own }) => sum + own.members, 0) } : {}) }
  })
  return { items: items.toSorted((a, b) => (`${a.on}${a.askedAt}` < `${b.on}${b.askedAt}` ? 1 : -1)) }
}

/** Asks for the day of a frozen count to be counted again; what differs will stand beside it. */
export async function verifyHeadcount(deps: Deps, act: Act, id: string): Promise<Saved<Verification>> {
  const key = keyOf(id)
  const { state, caller, door } = await read(deps.headcounts, act, key, true)
  Headcounts.demandCounter(caller, state.orgId)
  if (state.state === 'COUNTING') return Headcounts.refuse('headcount.counting')
  const row = (await open(door.table, act, [verificationKey(key)], { consistent: true })).row(verificationKey(key))
  const before = row && seen(deps.verifications, row)
  const done = before && repeated(before, act)
  if (done) return done
  const { orgId, on } = state
  const next: Verification = { id: headcountId(orgId, 'check'), headcountId: id, orgId, on, by: act.by, askedAt: act.at, state: 'COUNTING' }
  return commit(deps.verifications, { next, facts: [RecountRequested({ headcountId: id })] }, acting(act, caller), before)
}
