import type { TreeNode } from '@nen-nep/contracts'
import { getRows, keyText, refuseMissing, type Act, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { cellRosterKey, CellRoster } from '../publishing/schema.ts'
import type { Deps } from '../stores.ts'
import { openOn, type Day } from './past.ts'
import { refuse } from './rules.ts'

/** Charter, art. 24: with nine official members a cell elects a committee. */
const COMMITTEE_FROM = 9
const ASKED_AT_ONCE = 100

type Counts = Readonly<{ members: number; official: number }>

/** How many people each cell holds now, by its roster. */
async function countsOf(table: ScopedTable, cells: readonly TreeNode[]): Promise<Map<string, Counts>> {
  const counts = new Map<string, Counts>()
  for (let from = 0; from < cells.length; from += ASKED_AT_ONCE) {
    const some = cells.slice(from, from + ASKED_AT_ONCE)
    const rows = await getRows(table, some.map(({ id }) => cellRosterKey(id)))
    for (const { id } of some) {
      const row = rows.get(keyText(cellRosterKey(id)))
      const entries = row ? v.parse(CellRoster, row).entries : []
      counts.set(id, { members: entries.length, official: entries.filter(({ status }) => status === 'OFFICIAL').length })
    }
  }
  return counts
}

const pathOf = (tree: Tree, id: string) => [...tree.ancestors(id)].reverse().concat(id)

async function describe(table: ScopedTable, tree: Tree, node: TreeNode) {
  const below = tree.within(node.id)
  const counts = await countsOf(table, below)
  const memberCount = [...counts.values()].reduce((sum, { members }) => sum + members, 0)
  const isCell = node.type === 'CELL_GRASSROOTS' || node.type === 'CELL_SUBORDINATE'
  return { ...node, path: pathOf(tree, node.id), memberCount, hasCommittee: !isCell || (counts.get(node.id)?.official ?? 0) >= COMMITTEE_FROM }
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

/** One organisation with its path from the root, its head-count and whether it has a committee; or as it stood on a past day. */
export async function getOrganisation(deps: Deps, act: Act, id: string, asOf?: string) {
  const day = await openOn(deps, act, asOf)
  const node = day.known.node(id)
  if (!node || !day.caller.may('see', id)) return refuseMissing()
  return asOf === undefined ? describe(day.table, day.tree, node) : describePast(day, id, asOf)
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
