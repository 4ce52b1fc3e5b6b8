import type { TreeNode } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refuseMissing, seen, type Act, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { normFor } from '../norm/of.ts'
import { headsOf, headsWithin, thresholdsOf } from './heads.ts'
import { openOn, type Day } from './past.ts'
import { isCell, refuse } from './rules.ts'
import { organisationKey } from './schema.ts'

const pathOf = (tree: Tree, id: string) => [...tree.ancestors(id)].reverse().concat(id)

const tally = (all: readonly string[]) => Object.fromEntries([...Map.groupBy(all, (one) => one)].map(([one, alike]) => [one, alike.length]))
/** How many organisations of each kind and sector stand below one. */
const below = (tree: Tree, id: string) => {
  const nodes = tree.within(id).slice(1)
  return { types: tally(nodes.map(({ type }) => type)), sectors: tally(nodes.flatMap(({ sectorType }) => sectorType ?? [])) }
}

async function describe(table: ScopedTable, { tree, today }: Readonly<{ tree: Tree; today: string }>, node: TreeNode) {
  const heads = await headsOf(table, tree.within(node.id))
  const isLarge = (heads.get(node.id)?.official ?? 0) >= normFor(tree, node.id, 'COMMITTEE_DUE', today)
  const { members: memberCount } = headsWithin(tree, heads, node.id)
  return { ...node, path: pathOf(tree, node.id), memberCount, hasCommittee: !isCell(node.type) || isLarge, below: below(tree, node.id), thresholds: thresholdsOf({ tree, heads, today }, node) }
}

/** An organisation as it stood on a past day. How many people it had then is for a frozen head-count to say. */
function describePast({ tree, known, past }: Day, id: string, asOf: string) {
  const node = tree.node(id)
  if (node) return { ...node, path: pathOf(tree, id), asOf }
  const spells = past.filter((spell) => spell.id === id)
  const from = [known.node(id)?.from ?? asOf, ...spells.map((spell) => spell.from)].toSorted()[0]
  const to = spells.map((spell) => spell.to).toSorted().at(-1)
  return refuse('organisation.not-that-day', { asOf, from, ...(to === undefined ? {} : { to }) })
}

/** One organisation with its path from the root, its head-count, what stands below it and which thresholds it does not keep; or as it stood on a past day. */
export async function getOrganisation(deps: Deps, act: Act, id: string, asOf?: string) {
  const day = await openOn(deps, act, asOf, [organisationKey(id)])
  const node = day.known.node(id)
  if (!node || !day.caller.may('see', id)) return refuseMissing()
  const row = day.row(organisationKey(id))
  const state = asOf === undefined ? await describe(day.table, { tree: day.tree, today: civilDayOf(act.at) }, node) : describePast(day, id, asOf)
  return { state, version: row ? seen(deps.organisations, row).version : 0 }
}

type Listing = Readonly<{ parentId?: string | undefined; asOf?: string | undefined }>
/** The organisations right below one, or the topmost ones the caller sees, today or on a past day. */
export async function listOrganisations(deps: Deps, act: Act, { parentId, asOf }: Listing) {
  const { caller, tree, known } = await openOn(deps, act, asOf)
  const tops = () => tree.nodes.filter(({ id, parentId: above }) => caller.may('see', id) && (above === undefined || !caller.may('see', above)))
  if (parentId !== undefined && !(known.node(parentId) && caller.may('see', parentId))) return refuseMissing()
  return parentId === undefined ? tops() : tree.children(parentId).filter(({ id }) => caller.may('see', id))
}

/** The compact tree as far as the caller sees it, with the version that year-end runs pin; `asOf` reads it as it stood on a civil day, empty before the first founding. */
export async function getTree(deps: Deps, act: Act, asOf?: string) {
  const { caller, tree } = await openOn(deps, act, asOf)
  return { version: tree.version, ...(asOf === undefined ? {} : { asOf }), nodes: tree.nodes.filter(({ id }) => caller.may('see', id)) }
}

/** The thresholds that organisations at or below one do not keep, as far as the caller sees them. */
export async function listThresholds(deps: Deps, act: Act, orgId: string) {
  const { caller, table, tree } = await openOn(deps, act, undefined)
  if (!tree.node(orgId) || !caller.may('see', orgId)) return refuseMissing()
  const nodes = tree.within(orgId)
  const heads = await headsOf(table, nodes)
  return { items: nodes.filter(({ id }) => caller.may('see', id)).flatMap((node) => thresholdsOf({ tree, heads, today: civilDayOf(act.at) }, node)) }
}
