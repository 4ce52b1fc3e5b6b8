import type { TreeNode } from '@nen-nep/contracts'
import { getRows, keyText, open, refuseMissing, type Act, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { cellRosterKey, CellRoster } from '../publishing/schema.ts'
import type { Deps } from '../stores.ts'

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
      // Whoever is here for a time is counted where they belong.
      const entries = row ? v.parse(CellRoster, row).entries.filter(({ flags }) => !flags.includes('temporaryHere')) : []
      counts.set(id, { members: entries.length, official: entries.filter(({ status }) => status === 'OFFICIAL').length })
    }
  }
  return counts
}

async function describe(table: ScopedTable, tree: Tree, node: TreeNode) {
  const below = tree.within(node.id)
  const counts = await countsOf(table, below)
  const memberCount = [...counts.values()].reduce((sum, { members }) => sum + members, 0)
  const isCell = node.type === 'CELL_GRASSROOTS' || node.type === 'CELL_SUBORDINATE'
  const path = [...tree.ancestors(node.id)].reverse()
  return { ...node, path: [...path, node.id], memberCount, hasCommittee: !isCell || (counts.get(node.id)?.official ?? 0) >= COMMITTEE_FROM }
}

/** One organisation with its path from the root, its head-count and whether it has a committee. */
export async function getOrganisation(deps: Deps, act: Act, id: string) {
  const { caller, table, tree } = await open(deps.table, act, [])
  const node = tree.node(id)
  return node && caller.may('see', id) ? describe(table, tree, node) : refuseMissing()
}

/** The organisations right below one, or the topmost ones the caller sees. */
export async function listOrganisations(deps: Deps, act: Act, parentId: string | undefined) {
  const { caller, tree } = await open(deps.table, act, [])
  const tops = () => tree.nodes.filter(({ id, parentId: above }) => caller.may('see', id) && (above === undefined || !caller.may('see', above)))
  if (parentId !== undefined && !caller.may('see', parentId)) return refuseMissing()
  return parentId === undefined ? tops() : tree.children(parentId).filter(({ id }) => caller.may('see', id))
}

/** The compact tree as far as the caller sees it, with the version that year-end runs pin. */
export async function getTree(deps: Deps, act: Act) {
  const { caller, tree } = await open(deps.table, act, [])
  return { version: tree.version, nodes: tree.nodes.filter(({ id }) => caller.may('see', id)) }
}
