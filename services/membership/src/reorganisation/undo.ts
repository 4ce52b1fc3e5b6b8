import { ReorganisationRequested, ReorganisationReverted, type TreeNode } from '@nen-nep/contracts'
import { find, indexTree, rowOf, Standing, writeTogether, type Act, type Put, type Saved, type Seen, type Tree } from '@nen-nep/service-kit'
import type { Member } from '../member/schema.ts'
import { newestTree, readPast, treePuts } from '../publishing/tree.ts'
import type { Deps, Working } from '../stores.ts'
import { inTheWay, type Ground } from './begin.ts'
import { savePeople } from './carry-on.ts'
import { goneBy } from './heirs.ts'
import { allAt, membersBy } from './people.ts'
import { hasMovedOn, isTouchedBy, restored } from './person.ts'
import { demandSound, isAsLeft, refuse } from './rules.ts'
import { planKey, runningKey, type InState, type Plan } from './schema.ts'
import { takenBack } from './spells.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const ROUNDS = 20
type Applied = Seen<Plan> & { state: InState<'APPLIED'> }
const refuseChanged = (names: readonly string[]) => refuse('reorganisation.changed-since', { names: [...names].slice(0, 5), count: names.length })

/** What a plan left in the tree must stand just so, and all that hung there since must still have a place. */
function demandUntouched(tree: Tree, { before, after }: InState<'APPLIED'>, nodes: readonly TreeNode[]): void {
  const left = new Set(after.map(({ id }) => id))
  const changed = [...after.filter((node) => !isAsLeft(tree, node)), ...before.filter(({ id }) => !left.has(id) && tree.node(id))]
  const next = indexTree(tree.version + 1, nodes)
  const codes = nodes.flatMap(({ code }) => code ?? [])
  const orphans = nodes.filter(({ parentId, code = '' }) => (parentId !== undefined && !next.node(parentId)) || codes.indexOf(code) !== codes.lastIndexOf(code))
  if (changed.length + orphans.length > 0) refuseChanged([...changed, ...orphans].map(({ name }) => name))
  demandSound(next, before)
}

/** Nobody may have moved on since, and nobody may have come to a body that would be no more. */
async function demandSamePeople(deps: Deps, { table }: Ground, plan: InState<'APPLIED'>, members: readonly Seen<Member>[]): Promise<void> {
  const known = new Set(plan.before.map(({ id }) => id))
  const there = await Promise.all(plan.after.filter(({ id }) => !known.has(id)).map(({ id }) => allAt(deps, table, id)))
  const others = there.flat().filter(({ state }) => !plan.people.includes(state.id))
  const changed = [...members.filter(({ state }) => hasMovedOn(state, plan.id)), ...others]
  if (changed.length > 0) refuseChanged(changed.map(({ state }) => state.name))
}

/** Takes a plan back: at once where nobody was moved, else the bodies that were closed stand again and their people return to them page by page. */
export async function takeBack(deps: Deps, act: Act, ground: Ground, plan: Applied): Promise<Saved<Plan>> {
  const { table, tree } = ground
  const { state } = plan
  if (Date.parse(act.at) - Date.parse(state.appliedAt) > DAY_MS) return refuse('reorganisation.too-late-to-undo')
  const past = await readPast(table, tree.version)
  const earlier = takenBack({ tree, past }, state)
  demandUntouched(tree, state, earlier.nodes)
  const members = await membersBy(deps, table, state.people)
  await demandSamePeople(deps, ground, state, members)
  const isShort = !members.some((one) => isTouchedBy(one.state, state.id))
  const stamp = { undoneAt: act.at, undoneBy: act.by }
  const next: Plan = isShort ? { ...state, ...stamp, state: 'UNDONE' } : { ...state, ...stamp, state: 'UNDOING' }
  const facts = isShort ? [ReorganisationReverted({ reorganisationId: state.id, treeVersion: tree.version + 1, gone: goneBy(state) })] : [ReorganisationRequested({ reorganisationId: state.id })]
  const row = rowOf(deps.plans, { next, facts }, act, plan)
  const reopened = isShort ? earlier : { nodes: [...tree.nodes, ...state.before.filter(({ id }) => !tree.node(id))] }
  try {
    await writeTogether(deps.table, [
      { row, when: { is: 'at', version: plan.version } },
      ...(isShort ? [] : [{ row: { ...runningKey, version: 1, planId: state.id }, when: { is: 'absent' } } satisfies Put]),
      ...(await treePuts({ files: deps.files, table, tree }, reopened, act)),
    ])
    return { state: next, version: row.version }
  } catch (error) {
    return inTheWay(deps, act, state.id, error)
  }
}

async function returnPeople(deps: Working, act: Act, { id, people }: InState<'UNDOING'>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const left = (await membersBy(deps, deps.table, people)).flatMap((before) => {
      const next = hasMovedOn(before.state, id) ? undefined : restored(before.state, id)
      return next ? [{ before, next }] : []
    })
    if (left.length === 0) return
    await savePeople(deps, act, left)
  }
  throw new Error(`people kept changing while ${id} was taken back`)
}

const isUndoing = (plan: Seen<Plan> | undefined): plan is Seen<Plan> & { state: InState<'UNDOING'> } => plan?.state.state === 'UNDOING'

/** Goes on with taking a plan back, from wherever it stands: the people first, then the tree. */
export async function goBack(deps: Working, act: Act, id: string): Promise<void> {
  for (let tried = 0; tried < ROUNDS; tried++) {
    const plan = await find(deps.plans, planKey(id), true)
    if (!isUndoing(plan)) return
    await returnPeople(deps, act, plan.state)
    const tree = await newestTree(deps.table)
    const earlier = takenBack({ tree, past: await readPast(deps.table, tree.version) }, plan.state)
    const row = rowOf(deps.plans, { next: { ...plan.state, state: 'UNDONE' }, facts: [ReorganisationReverted({ reorganisationId: id, treeVersion: tree.version + 1, gone: goneBy(plan.state) })] }, act, plan)
    await writeTogether(deps.table, [{ row, when: { is: 'at', version: plan.version } }, ...(await treePuts({ ...deps, tree }, earlier, act))], [{ key: runningKey, when: { is: 'any' } }]).catch((error: unknown) => {
      if (!(error instanceof Standing)) throw error
    })
  }
  throw new Error(`the tree kept changing while ${id} was taken back`)
}
