import { bare, type TreeNode } from '@nen-nep/contracts'
import type { Caller, ScopedTable, Tree } from '@nen-nep/service-kit'
import { isCell } from '../organisation/rules.ts'
import { headsOf, headsWithin, NOBODY, sum, thresholdsOf, type Heads, type HeadsBy } from '../organisation/heads.ts'
import { withPointed } from '../following/pointers.ts'
import { correctionKey, correctionsOf } from '../correction/schema.ts'
import { isPresent } from '../member/history.ts'
import type { Foreseen } from './begin.ts'
import type { Person } from './people.ts'

/** The tree before and after, and what was foreseen: all that an impact is told from. */
export type Scene = Readonly<{ before: Tree; after: Tree; foreseen: Foreseen; caller: Caller; table: ScopedTable; on: string }>

/** Bodies whose percentages are taken of their own people. */
const BASES: readonly TreeNode['type'][] = ['GRASSROOTS_ORG', 'CELL_GRASSROOTS']
const namesUp = (tree: Tree, id: string) => (tree.node(id) ? [...[...tree.ancestors(id)].reverse(), id].map((at) => tree.node(at)?.name ?? at) : null)
const changedIds = ({ outcome: { added, moved, gone } }: Foreseen) => [...new Set([...gone.map(({ orgId }) => orgId), ...moved.map(({ id }) => id), ...added.map(({ id }) => id)])]

/** The organisations that change, with their names from the root down: before, and after. */
const places = ({ before, after, foreseen }: Scene) => changedIds(foreseen).map((id) => ({ id, name: after.node(id)?.name ?? before.node(id)?.name ?? id, before: namesUp(before, id), after: namesUp(after, id) }))

/** All that stands at or below what changes. */
const below = ({ before, foreseen }: Scene, split: readonly string[]) => [...new Map([...changedIds(foreseen), ...split].flatMap((id) => before.within(id)).map((node) => [node.id, node])).values()]

/** The bodies around a change whose size or percentages it could shift. */
function around({ before, after, foreseen }: Scene): string[] {
  const touched = [...changedIds(foreseen), ...foreseen.outcome.moves.flatMap(({ from, to }) => [from, to])]
  return [...new Set([...touched, ...touched.flatMap((id) => [...before.ancestors(id), ...after.ancestors(id)])])].filter((id) => {
    const type = (after.node(id) ?? before.node(id))?.type
    return type !== undefined && (touched.includes(id) || BASES.includes(type))
  })
}

const headOf = ({ seen: { state } }: Person): Heads => (isPresent(state) ? { members: 1, official: state.status === 'OFFICIAL' ? 1 : 0, committee: 0 } : NOBODY)
const less = (a: Heads, b: Heads): Heads => sum(a, { members: -b.members, official: -b.official, committee: -b.committee })

/** The heads of every body once everybody has moved; who moves sits on no committee there yet. */
function headsAfter(heads: HeadsBy, { people, outcome }: Foreseen): HeadsBy {
  const next = new Map(heads)
  for (const { orgId } of outcome.gone) next.set(orgId, NOBODY)
  for (const person of people) {
    const { to, seen: { state: { cellId } } } = person
    if (to === undefined) continue
    if (!outcome.gone.some(({ orgId }) => orgId === cellId)) next.set(cellId, less(next.get(cellId) ?? NOBODY, headOf(person)))
    next.set(to, sum(next.get(to) ?? NOBODY, headOf(person)))
  }
  return next
}

function basesOf({ before, after }: Scene, ids: readonly string[], heads: Readonly<{ then: HeadsBy; now: HeadsBy }>) {
  const sizeIn = (tree: Tree, by: HeadsBy, id: string) => ({ members: headsWithin(tree, by, id).members, cells: tree.within(id).filter(({ type }) => isCell(type)).length })
  const bases = ids.filter((id) => BASES.includes((after.node(id) ?? before.node(id))?.type ?? 'PARTY_GROUP'))
  return bases.map((id) => ({ orgId: id, name: (after.node(id) ?? before.node(id))?.name ?? id, before: sizeIn(before, heads.then, id), after: sizeIn(after, heads.now, id) }))
    .filter((base) => base.before.members !== base.after.members || base.before.cells !== base.after.cells)
}

/** Names and codes that two organisations would share: names under one parent, codes anywhere. */
function collisions({ after, foreseen }: Scene) {
  const changed = [...foreseen.outcome.moved, ...foreseen.outcome.added]
  const alike = (node: TreeNode) => after.children(node.parentId ?? '').filter(({ id, name }) => id !== node.id && name.toLowerCase() === node.name.toLowerCase())
  return changed.flatMap((node) => alike(node).map(({ id }) => ({ name: node.name, orgIds: [node.id, id] })))
}

/** Corrections that wait in cells which stand no more: all that membership itself holds open there. */
async function openDrafts({ table, foreseen }: Scene): Promise<number> {
  const rows = await Promise.all(foreseen.outcome.gone.map(async ({ orgId }) => (await withPointed(table, correctionsOf(bare(orgId)), correctionKey)).filter((row) => row['cellId'] === orgId)))
  return rows.flat().filter(({ state }) => state === 'PROPOSED').length
}

/** What a change touches, in numbers: whom, which bodies, their sizes before and after, and what collides. */
export async function measure(scene: Scene, split: readonly string[]) {
  const { before, after, table, foreseen, caller } = scene
  const inside = below(scene, split)
  const ids = around(scene)
  const then = await headsOf(table, [...new Map([...inside, ...ids.flatMap((id) => before.within(id))].map((node) => [node.id, node])).values()])
  const now = headsAfter(then, foreseen)
  const shown = ids.filter((id) => caller.may('see', id) || foreseen.outcome.added.some((node) => node.id === id))
  return {
    members: inside.reduce((total, { id }) => total + (then.get(id)?.members ?? 0), 0),
    cells: inside.filter(({ type }) => isCell(type)).length,
    drafts: await openDrafts(scene),
    organisations: places(scene),
    transfers: foreseen.outcome.moves.map(({ from, to }) => ({ from, to, members: foreseen.people.filter((one) => one.to === to && one.seen.state.cellId === from && isPresent(one.seen.state)).length })).filter(({ members }) => members > 0),
    bases: basesOf(scene, shown, { then, now }),
    collisions: collisions(scene),
    thresholds: shown.flatMap((id) => after.node(id) ?? []).flatMap((node) => thresholdsOf({ tree: after, heads: now, today: scene.on }, node)),
  }
}
