import { shortHash, type TreeNode } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { acting, commit, indexTree, open, refuseMissing, repeated, seen, type Act, type Opened, type Saved, type Seen, type Tree } from '@nen-nep/service-kit'
import { refuse as refuseOrganisation } from '../organisation/rules.ts'
import { ROOT } from '../organisation/schema.ts'
import type { Deps } from '../stores.ts'
import { begin, foresee, type Foreseen, type Order } from './begin.ts'
import { measure, type Scene } from './impact.ts'
import { unknowns, warnings } from './messages.vi.ts'
import { endings, leftBehind, sight } from './offices.ts'
import { demandRegistrar, refuse } from './rules.ts'
import { planKey, runningKey, type Plan, type Reorganising } from './schema.ts'
import { takeBack } from './undo.ts'

const planIdOf = ({ key = '' }: Act) => `reo_${shortHash(10, 'reorganisation', key)}`

/** The nearest organisation above all that changes: whoever keeps its registry reads of the plan. */
function homeOf(tree: Tree, { kind, orgIds, targetId }: Reorganising): string {
  const target = targetId === undefined ? [] : [kind === 'MOVE' ? [targetId, ...tree.ancestors(targetId)] : tree.ancestors(targetId)]
  const [first = [], ...others] = [...orgIds.map((id) => tree.ancestors(id)), ...target]
  return first.find((id) => others.every((chain) => chain.includes(id))) ?? ROOT
}

type Measured = Awaited<ReturnType<typeof measure>>
function warned({ bases, collisions, thresholds }: Measured, { scene, ends, on, today }: Readonly<{ scene: Scene; ends: number; on: string; today: string }>): string[] {
  const names = leftBehind(scene, on)
  return [
    ...(ends > 0 ? [warnings.endings(ends, addDays(on, -1))] : []),
    ...(names.length > 0 ? [warnings.leftBehind(names)] : []),
    ...(on < today ? [warnings.retroactive(on)] : []),
    ...(bases.length > 0 ? [warnings.bases(bases.length)] : []),
    ...collisions.map(({ name }) => warnings.sameName(name)),
    ...thresholds.map(({ name, message }) => `${name}: ${message}`),
  ]
}

/** All that a reorganisation would do, in numbers and sentences, and what membership cannot know of it. */
async function impactOf(deps: Deps, act: Act, { caller, tree, table }: Opened, { asked, foreseen }: Readonly<{ asked: Reorganising; foreseen: Foreseen }>) {
  const after: Tree = indexTree(tree.version + 1, foreseen.nodes satisfies readonly TreeNode[])
  const scene = { before: tree, after, foreseen, caller, table, on: asked.on }
  const measured = await measure(scene, asked.kind === 'SPLIT' ? asked.orgIds : [])
  const ends = endings(scene, asked.on)
  const today = civilDayOf(act.at)
  return { kind: asked.kind, on: asked.on, treeVersion: tree.version, ...measured, roles: ends.length, endings: ends, sight: await sight(deps, scene, today), unknown: unknowns, warnings: warned(measured, { scene, ends: ends.length, on: asked.on, today }) }
}
export type Impact = Awaited<ReturnType<typeof impactOf>>

function orderOf(tree: Tree, { dryRun: _dryRun, treeVersion: _treeVersion, ...asked }: Reorganising, act: Act): Order {
  return { id: planIdOf(act), orgId: homeOf(tree, { ...asked, dryRun: false }), asked, by: act.by, plannedAt: act.at }
}

/** The plan that this very command made before. */
function doneBefore({ plans }: Deps, { row }: Opened, act: Act): Saved<Plan> | undefined {
  const standing = row(planKey(planIdOf(act)))
  return standing && repeated(seen(plans, standing), act)
}

/** Shows what a reorganisation would do, and where it is no rehearsal does it: today or for an earlier day at once, for a later one on its night. */
export async function reorganise(deps: Deps, act: Act, asked: Reorganising): Promise<Readonly<{ impact?: Impact; saved?: Saved<Plan> }>> {
  const door = await open(deps.table, act, [planKey(planIdOf(act)), runningKey], { consistent: true })
  const done = doneBefore(deps, door, act)
  if (done) return { saved: done }
  const { caller, tree, row } = door
  demandRegistrar(caller, tree, asked)
  if (asked.treeVersion !== undefined && asked.treeVersion !== tree.version) return refuse('reorganisation.tree-moved-on', { version: tree.version })
  const order = orderOf(tree, asked, act)
  const foreseen = await foresee(deps, door, order.asked, order.id)
  const impact = await impactOf(deps, act, door, { asked, foreseen })
  if (asked.dryRun) return { impact }
  const by = acting(act, caller)
  if (asked.on > civilDayOf(act.at)) return { impact, saved: await commit(deps.plans, { next: { ...order, state: 'PLANNED' }, facts: [] }, by) }
  if (row(runningKey)) return refuse('reorganisation.busy')
  return { impact, saved: await begin(deps, by, { table: door.table, tree, order, foreseen }) }
}

const standing = (tree: Tree, ids: readonly (string | undefined)[]) => ids.filter((id) => id !== undefined && tree.node(id) !== undefined).flatMap((id) => id ?? [])
/** Whoever takes a plan back keeps the registry of all that it touched, and of what stands above. */
function demandUndoer({ caller, tree }: Opened, { orgId, asked, ...plan }: Plan): void {
  const nodes = 'before' in plan ? [...plan.before, ...plan.after] : []
  const touched = standing(tree, [...asked.orgIds, asked.targetId, ...nodes.flatMap(({ id, parentId }) => [id, parentId])])
  if ((touched.length > 0 ? touched : [orgId]).some((id) => !caller.may('register', id))) refuseOrganisation('organisation.not-registrar')
}

/** Takes a reorganisation back within a day of its being carried out, or calls off one that still waits for its day. */
export async function undoReorganisation(deps: Deps, act: Act, id: string): Promise<Saved<Plan>> {
  const door = await open(deps.table, act, [planKey(id), runningKey], { consistent: true })
  const { caller, row, tree, table } = door
  const found = row(planKey(id))
  const plan = found && seen(deps.plans, found)
  if (!plan || !mayRead(door, plan.state)) return refuseMissing()
  const done = repeated(plan, act)
  if (done) return done
  demandUndoer(door, plan.state)
  const by = acting(act, caller)
  if (plan.state.state === 'PLANNED') return commit(deps.plans, { next: { ...plan.state, state: 'CANCELLED', undoneAt: act.at, undoneBy: act.by }, facts: [] }, by, plan)
  if (!isApplied(plan)) return refuse('reorganisation.not-applied')
  if (row(runningKey)) return refuse('reorganisation.busy')
  return takeBack(deps, by, { table, tree }, plan)
}

const isApplied = (plan: Seen<Plan>): plan is Parameters<typeof takeBack>[3] => plan.state.state === 'APPLIED'

/** Plans are for those who see the organisation above all that they change, or ordered them. */
export const mayRead = ({ caller }: Pick<Opened, 'caller'>, { orgId, by }: Plan) => caller.id === by || caller.may('see', orgId)
