import type { TreeNode } from '@nen-nep/contracts'
import type { RatingRules } from '@nen-nep/rules/rating/index'
import { find, getRow, getRows, keyText, putRow, refuse, revise, type Act } from '@nen-nep/service-kit'
import { frozenKey, keyOfCampaign, placeOf, sheetId, sheetKey } from '../ids.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { beginHead } from '../rollup/head.ts'
import { rosterIn, rosterKey, rosterRow, type Roster } from '../roster/projection.ts'
import { whereItStands } from '../sheet/lines.ts'
import { withPosts } from '../sheet/posts.ts'
import type { Sheet } from '../sheet/schema.ts'
import type { Working } from '../stores.ts'
import { cellsBelow, digestOfCell, freeze, pathBelow } from './population.ts'
import { noteLeaders, postsAbove } from './posts.ts'
import * as Campaigns from './rules.ts'
import type { Opening } from './schema.ts'
import { countOnce } from './settle.ts'
import { pinnedTree } from './pinned.ts'
import { CELLS_AT_ONCE, noteWhere, partOf } from './where.ts'

const WRITERS = 8

const nobody: Roster = { version: 0, members: [] }

type Placed = Readonly<{ node: TreeNode; path: string }>
type Making = Readonly<{ campaign: Opening; rating: RatingRules; posts: Awaited<ReturnType<typeof postsAbove>> }>
function firstSheet({ campaign, rating, posts }: Making, { node: { id: cellId, sectorType: sector }, path }: Placed, { version: rosterVersion, members }: Roster): Sheet {
  const { year, orgId: rootId, id: campaignId, rulePackId, asOf } = campaign
  const { lines: frozen, late } = freeze(members, { asOf, year, rating })
  const lines = frozen.map((line) => withPosts(line, cellId, posts.get(line.member) ?? []))
  return { id: sheetId(year, cellId), version: 0, year, cellId, campaignId, rootId, path, rulePackId, asOf, rosterVersion, classesAt: 1, ...(sector === undefined ? {} : { sector }), requires: campaign.requires, status: 'OPEN', lines, late, changes: [], counts: [], voted: [] }
}

const isMade = (sheet: Sheet | undefined, roster: Roster) => sheet !== undefined && (sheet.rosterVersion > 0 || roster.version === 0)

/** A cell's sheet as it stands, and the roster it was frozen from: what was counted is read from that, whoever was moved to another sheet since. */
type Made = Readonly<{ sheet: Sheet; roster: Roster }>
const madeFrom = async ({ table }: Working, sheet: Sheet): Promise<Made> => ({ sheet, roster: rosterIn(await getRow(table, frozenKey(placeOf(sheet.year, sheet.cellId)), true)) ?? nobody })

/** Makes a cell's sheet and keeps the roster it was made from; a sheet that stands is left as it is, unless it was made before any roster was known. The same event may be at work beside us. */
async function freezeCell(deps: Working, act: Act, sheet: Sheet, roster: Roster): Promise<Made> {
  const { sheets, table } = deps
  const place = placeOf(sheet.year, sheet.cellId)
  const key = sheetKey(place)
  const standing = (await find(sheets, key, true))?.state
  if (standing && isMade(standing, roster)) return madeFrom(deps, standing)
  await putRow(table, { row: rosterRow(frozenKey(place), roster), when: { is: 'any' } })
  await noteLeaders(table, sheet)
  const made = await revise(sheets, act, key, (now, before) => {
    if (isMade(now, roster)) return undefined
    const next = { ...sheet, classesAt: (before?.version ?? 0) + 1 }
    return { next, facts: [whereItStands(next)] }
  })
  return made ? { sheet: made.state, roster } : madeFrom(deps, (await find(sheets, key, true))?.state ?? sheet)
}

/** Some at a time, with the answers in the order of the things. */
async function inTurns<T, A>(all: readonly T[], work: (one: T) => Promise<A>): Promise<A[]> {
  const waiting = all.entries()
  const answers: A[] = []
  await Promise.all(Array.from({ length: WRITERS }, async () => {
    for (const [at, one] of waiting) answers[at] = await work(one)
  }))
  return answers
}

/** Whom a cell's roster puts into the population, and what proves it. */
function frozenOf({ sheet: { cellId }, roster }: Made, how: Parameters<typeof freeze>[1]) {
  const { lines } = freeze(roster.members, how)
  return { members: lines.length, digest: digestOfCell(cellId, roster.version, lines) }
}
const ratingOf = ({ cellId, lines }: Sheet) => ({ cellId, members: lines.map(({ member }) => member) })

/** Freezes the next cells of a campaign that is opening. It may come twice or late, and die at any point: sheets are made once, progress counts once, and what is told of the population is read from the rosters it was frozen from. */
export async function freezeNext(deps: Working, act: Act, campaignId: string, from: number): Promise<void> {
  const { table, campaigns } = deps
  const key = keyOfCampaign(campaignId) ?? refuse('item.missing')
  const campaign = (await find(campaigns, key, true))?.state
  if (campaign?.status !== 'OPENING' || campaign.done !== from) return
  const tree = await pinnedTree(table, campaign.treeVersion)
  const all = cellsBelow(tree, campaign.orgId, campaign.asOf)
  const cells = all.slice(from, from + CELLS_AT_ONCE)
  const rosters = await getRows(table, cells.map(({ id }) => rosterKey(id)), true)
  const rosterOf = ({ id }: TreeNode) => rosterIn(rosters.get(keyText(rosterKey(id))))
  const { rating } = (await rulesFor(deps, campaign.rulePackId)) ?? Campaigns.refuse('campaign.rule-pack-unknown', { rulePackId: campaign.rulePackId })
  const members = [...rosters.values()].flatMap((row) => rosterIn(row)?.members ?? []).map(({ id }) => id)
  const posts = await postsAbove(table, tree, members, campaign.asOf)
  const made = await inTurns(cells, (cell) => {
    const roster = rosterOf(cell) ?? nobody
    return freezeCell(deps, act, firstSheet({ campaign, rating: rating.rules, posts }, { node: cell, path: pathBelow(tree, campaign.orgId, cell.id) }, roster), roster)
  })
  const { year, orgId, treeVersion, rulePackId, asOf } = campaign
  await noteWhere(table, { year, rootId: orgId, part: partOf(from) }, made.map(({ sheet }) => ratingOf(sheet)))
  await beginHead(table, year, orgId, { campaignId, treeVersion, rulePackId, frozenAsOf: asOf })
  const unknown = cells.filter((cell) => !rosterOf(cell)).map(({ id }) => id)
  if (from + cells.length === all.length) await countOnce(deps, act, { campaign, rating: rating.rules, tree }, all.map(({ id }) => id))
  const frozen = made.map((one) => frozenOf(one, { asOf, year, rating: rating.rules }))
  const counted = frozen.reduce((sum, one) => sum + one.members, 0)
  await revise(campaigns, act, key, (state) => Campaigns.advance(state, from, { cells: cells.length, members: counted, unknown, digests: frozen.map(({ digest }) => digest) }))
}
