import type { TreeNode } from '@nen-nep/contracts'
import { holdsMembers } from '@nen-nep/contracts'
import { brokenBy, sentenceOf, thresholds, type Numbers, type ThresholdRule } from '@nen-nep/rules/thresholds/index'
import { getRows, keyText, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { setBy } from '../norm/messages.vi.ts'
import { normsFor } from '../norm/of.ts'
import { cellRosterKey, CellRoster, type RosterEntry } from '../publishing/schema.ts'

const ASKED_AT_ONCE = 100
const COMMITTEE = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'STANDING_MEMBER']

/** How many people a body holds now: all, the full members among them, and those on its committee. */
export type Heads = Readonly<{ members: number; official: number; committee: number }>
/** Heads by the body that holds them. */
export type HeadsBy = ReadonlyMap<string, Heads>
/** A tree with its heads, as of a civil day. */
export type Counted = Readonly<{ tree: Tree; heads: HeadsBy; today: string }>
export const NOBODY: Heads = { members: 0, official: 0, committee: 0 }
export const sum = (a: Heads, b: Heads): Heads => ({ members: a.members + b.members, official: a.official + b.official, committee: a.committee + b.committee })

const isOnCommittee = ({ roles }: RosterEntry) => roles.some((role) => COMMITTEE.includes(role))
/** Whoever is here for a time is counted where they belong. */
function headsIn(entries: readonly RosterEntry[]): Heads {
  const own = entries.filter(({ flags }) => !flags.includes('temporaryHere'))
  return { members: own.length, official: own.filter(({ status }) => status === 'OFFICIAL').length, committee: own.filter(isOnCommittee).length }
}

/** How many people each body holds now, by its roster: one round trip for a hundred bodies. */
export async function headsOf(table: ScopedTable, nodes: readonly TreeNode[]): Promise<HeadsBy> {
  const heads = new Map<string, Heads>()
  const bodies = nodes.filter(({ type }) => holdsMembers(type))
  for (let from = 0; from < bodies.length; from += ASKED_AT_ONCE) {
    const some = bodies.slice(from, from + ASKED_AT_ONCE)
    const rows = await getRows(table, some.map(({ id }) => cellRosterKey(id)))
    for (const { id } of some) {
      const row = rows.get(keyText(cellRosterKey(id)))
      heads.set(id, row ? headsIn(v.parse(CellRoster, row).entries) : NOBODY)
    }
  }
  return heads
}

/** The heads of an organisation and all below it. */
export const headsWithin = (tree: Tree, heads: HeadsBy, id: string): Heads => tree.within(id).reduce((all, node) => sum(all, heads.get(node.id) ?? NOBODY), NOBODY)

const isRule = (name: string): name is ThresholdRule => name in thresholds

/** A threshold that an organisation does not keep on a civil day, by the figures that hold for it, as a warning with its sentence and whose word the figure is. */
export function thresholdsOf({ tree, heads, today }: Counted, node: TreeNode) {
  const { members, official } = headsWithin(tree, heads, node.id)
  const { committee } = heads.get(node.id) ?? NOBODY
  const norms = new Map(normsFor(tree, node.id, today).map((norm) => [norm.name, norm]))
  const numbers: Numbers = Object.fromEntries([...norms.values()].flatMap(({ name, value }) => (isRule(name) ? [[name, value]] : [])))
  return brokenBy({ type: node.type, members, official, committee }, numbers).map((broken) => {
    const { setBy: setter, from = '' } = norms.get(broken.rule) ?? {}
    const sentence = sentenceOf(broken)
    return { ...broken, orgId: node.id, name: node.name, ...(setter === undefined ? { message: sentence } : { setBy: setter, message: `${sentence} ${setBy(tree.node(setter)?.name ?? setter, from)}` }) }
  })
}
