import { commit, find, indexTree, Refusal, revise, rowOf, Standing, writeTogether, type Act, type Seen } from '@nen-nep/service-kit'
import type { Member } from '../member/schema.ts'
import { newestTree, readPast, treePuts } from '../publishing/tree.ts'
import type { Working } from '../stores.ts'
import { applied } from './begin.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { peopleOf } from './people.ts'
import { toldOf } from '../member/facts.ts'
import { reassigned } from './person.ts'
import { planKey, runningKey, type InState, type Plan } from './schema.ts'
import { carriedOut } from './spells.ts'

const TOGETHER = 10
const ROUNDS = 20
const late = (error: unknown) => error instanceof Refusal && error.kind === 'stale'

/** Somebody to be changed: as they stand, and as they will. */
export type Changing = Readonly<{ before: Seen<Member>; next: Member }>

/** Writes people some at a time; whoever changed meanwhile is left for the next round. */
export async function savePeople(deps: Working, act: Act, people: readonly Changing[]): Promise<void> {
  const save = ({ before, next }: Changing) => commit(deps.members, { next, facts: toldOf(next, before.version + 1, before.state) }, act, before).catch((error: unknown) => {
    if (!late(error)) throw error
  })
  for (let from = 0; from < people.length; from += TOGETHER) await Promise.all(people.slice(from, from + TOGETHER).map(save))
}

/** Moves everybody a plan concerns, in rounds until nobody is left: newcomers of the meantime too. Done again it finds nobody. Answers who was moved. */
async function movePeople(deps: Working, act: Act, { id, asked }: Pick<Plan, 'id' | 'asked'>, outcome: Outcome): Promise<string[]> {
  const gone = outcome.gone.map(({ orgId }) => orgId)
  const moved = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const people = await peopleOf(deps, deps.table, outcome, asked.on)
    const left = people.flatMap(({ seen: before, to, guest }) => {
      const next = reassigned(before.state, { planId: id, asked, act, gone, to, into: guest?.into })
      return next ? [{ before, next }] : []
    })
    if (left.length === 0) return [...moved]
    await savePeople(deps, act, left)
    for (const { before } of left) moved.add(before.state.id)
  }
  throw new Error(`people kept changing while ${id} moved them`)
}

type Closing = Readonly<{ plan: Seen<Plan> & { state: InState<'APPLYING'> }; people: readonly string[] }>
/** Closes the tree behind the people who moved, and says that it is done; false where the tree moved on meanwhile. */
async function close(deps: Working, act: Act, { plan, people }: Closing): Promise<boolean> {
  const tree = await newestTree(deps.table)
  const { state } = plan
  const outcome = outcomeOf(tree, state.asked, state.id)
  const { nodes, past, traces } = carriedOut({ tree, past: await readPast(deps.table, tree.version) }, outcome, state.asked.on)
  const everybody = [...new Set([...state.people, ...people])]
  const decision = applied(state, { traces, people: everybody, treeVersion: tree.version + 1, at: state.appliedAt }, outcome)
  const row = rowOf(deps.plans, decision, act, plan)
  const puts = await treePuts({ ...deps, tree }, { nodes, past }, act)
  return writeTogether(deps.table, [{ row, when: { is: 'at', version: plan.version } }, ...puts], [{ key: runningKey, when: { is: 'any' } }]).then(() => true, (error: unknown) => {
    if (error instanceof Standing) return false
    throw error
  })
}

const isApplying = (plan: Seen<Plan> | undefined): plan is Seen<Plan> & { state: InState<'APPLYING'> } => plan?.state.state === 'APPLYING'

/** Whoever entered a closed cell in its last moments follows the others: where to is worked out as if what was closed still stood. */
async function sweep(deps: Working, act: Act, { id, asked, before }: InState<'APPLIED'>): Promise<void> {
  const { version, nodes, node } = await newestTree(deps.table)
  const outcome = outcomeOf(indexTree(version, [...nodes, ...before.filter((one) => !node(one.id))]), asked, id)
  const people = await movePeople(deps, act, { id, asked }, outcome)
  if (people.length > 0) await revise(deps.plans, act, planKey(id), (now) => (now?.state === 'APPLIED' ? { next: { ...now, people: [...new Set([...now.people, ...people])] }, facts: [] } : undefined))
}

/** Carries a plan on from wherever it stands: the people first, then the tree. After a crash it goes on, and does nothing twice. */
export async function carryOn(deps: Working, act: Act, id: string): Promise<void> {
  for (let tried = 0; tried < ROUNDS; tried++) {
    const plan = await find(deps.plans, planKey(id), true)
    if (plan?.state.state === 'APPLIED') return sweep(deps, act, plan.state)
    if (!isApplying(plan)) return
    const people = await movePeople(deps, act, plan.state, outcomeOf(await newestTree(deps.table), plan.state.asked, id))
    await close(deps, act, { plan, people })
  }
  throw new Error(`the tree kept changing while ${id} was to close it`)
}
