import { orgId } from '@nen-nep/contracts'
import { find, getRows, revise, type Act, type Tree } from '@nen-nep/service-kit'
import { pinnedTree } from '../campaign/pinned.ts'
import { cellsOfLeaders } from '../campaign/posts.ts'
import type { Campaign } from '../campaign/schema.ts'
import { keyOfCampaign, placeOf, sheetKey } from '../ids.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { reckonRecord } from '../score/again.ts'
import { judgedBy } from '../sheet/posts.ts'
import type { Working } from '../stores.ts'
import { collectiveKey } from './keys.ts'
import { factsOf, resultsOf } from './results.ts'
import { reckonAgain } from './rules.ts'
import type { Collective } from './schema.ts'

type Body = Readonly<{ year: number; orgId: string }>

/** The campaign a body is reviewed in, and the tree it pinned. */
async function yearOf({ campaigns, table }: Working, { campaignId }: Collective): Promise<Readonly<{ campaign: Campaign; tree: Tree }> | undefined> {
  const key = keyOfCampaign(campaignId)
  const campaign = key && (await find(campaigns, key, true))?.state
  return campaign && campaign.status !== 'DRAFT' ? { campaign, tree: await pinnedTree(table, campaign.treeVersion) } : undefined
}

async function reckonBody(deps: Working, act: Act, body: Collective): Promise<void> {
  const around = await yearOf(deps, body)
  if (!around || !body.judged) return
  const { collectives, table } = deps
  const [results, rules] = await Promise.all([resultsOf({ ...around, table, collectives, consistent: true }, body.orgId), rulesFor(deps, body.rulePackId)])
  await revise(collectives, act, collectiveKey(body.year, body.orgId), (before) => before && reckonAgain(before, factsOf(results), rules, act))
}

/** Reckons the points of some bodies again, where they have any. */
async function reckonBodies(deps: Working, act: Act, year: number, orgIds: Iterable<string>): Promise<void> {
  const rows = await getRows(deps.table, [...new Set(orgIds)].map((id) => collectiveKey(year, id)), true)
  for (const row of rows.values()) await reckonBody(deps, act, deps.collectives.parse(row))
}

type Sheet = Readonly<{ year: number; rootId?: string | undefined; path?: string | undefined }>
/** Told that a decided cell's sheet changed, reckons the cell as a body and all bodies above it again. */
export async function reckonAround(deps: Working, act: Act, { year, rootId, path = '' }: Sheet): Promise<void> {
  if (rootId !== undefined) await reckonBodies(deps, act, year, [...path.split('/').filter(Boolean).map(orgId), rootId])
}

/** Told that a body was decided, reckons the one right above it again. */
export async function reckonAbove(deps: Working, act: Act, { year, orgId: id }: Body): Promise<void> {
  const body = (await find(deps.collectives, collectiveKey(year, id), true))?.state
  const around = body && (await yearOf(deps, body))
  const [above] = around?.tree.ancestors(id) ?? []
  if (above !== undefined) await reckonBodies(deps, act, year, [above])
}

/** Told that a body's points or class changed, reckons the points of whoever is judged by it again. */
export async function reckonLeaders(deps: Working, act: Act, { year, orgId: id }: Body): Promise<void> {
  for (const cellId of new Set([id, ...(await cellsOfLeaders(deps.table, year, id))])) {
    const sheet = (await find(deps.sheets, sheetKey(placeOf(year, cellId)), true))?.state
    const lines = sheet?.lines.filter((line) => judgedBy(line, cellId).includes(id)) ?? []
    for (const { member } of lines) await reckonRecord(deps, act, { year, cellId, memberId: member })
  }
}
