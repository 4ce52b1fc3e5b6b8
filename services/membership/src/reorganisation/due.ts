import { ReorganisationFailed } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { readAll, Refusal, revise, seen, type Act, type Decision, type Seen } from '@nen-nep/service-kit'
import { newestTree } from '../publishing/tree.ts'
import type { Working } from '../stores.ts'
import { begin, foresee, type Order } from './begin.ts'
import { carryOn } from './carry-on.ts'
import { PLANS, planKey, type InState, type Plan } from './schema.ts'
import { goBack } from './undo.ts'

const TRIES = 5
const refusalIn = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  throw error
}

type Planned = Seen<Plan> & { state: InState<'PLANNED'> }
const isDue = (today: string) => (plan: Seen<Plan>): plan is Planned => plan.state.state === 'PLANNED' && plan.state.asked.on <= today

/** A plan that a rule refused on its day; whoever ordered it is told. */
const failed = (order: Order, { code, details }: Refusal, at: string): Decision<Plan> => ({ next: { ...order, state: 'FAILED', failedAt: at, code, details: { ...details } }, facts: [ReorganisationFailed({ reorganisationId: order.id, orgId: order.orgId, on: order.asked.on, by: order.by, code })] })

/** Begins one plan on its day, in the name of who ordered it. What a rule refuses by then has failed, and says why; another plan at work only makes it wait, and a tree that is just changing makes it look again. */
async function beginDue(deps: Working, act: Act, plan: Planned): Promise<void> {
  const { state: { state: _state, ...order } } = plan
  const { table } = deps
  const attempt = async () => {
    const tree = await newestTree(table)
    return begin(deps, act, { table, tree, order, foreseen: await foresee(deps, { table, tree }, order.asked, order.id) }, plan)
  }
  for (let tried = 0; tried < TRIES; tried++) {
    const refused = await attempt().then(() => undefined, refusalIn)
    if (refused?.kind === 'stale') continue
    if (refused && refused.code !== 'reorganisation.busy') await revise(deps.plans, act, planKey(order.id), (now) => (now?.state === 'PLANNED' ? failed(order, refused, act.at) : undefined))
    return
  }
}

/** Goes on with a plan from wherever it stands. */
export async function continuePlan(deps: Working, act: Act, id: string): Promise<void> {
  await carryOn(deps, act, id)
  await goBack(deps, act, id)
}

/** Carries out, one after the other, the plans whose day has come, and goes on with whatever a crash left half-way. */
export async function reorganiseDue(deps: Working): Promise<void> {
  const at = deps.now().toISOString()
  const today = civilDayOf(at)
  const actFor = ({ state: { by } }: Seen<Plan>): Act => ({ by, at, because: 'schedule:reorganise' })
  const plans = (await readAll(deps.table, { pk: PLANS, consistent: true })).map((row) => seen(deps.plans, row))
  const isHalfWay = ({ state: { state } }: Seen<Plan>) => state === 'APPLYING' || state === 'UNDOING'
  for (const plan of plans.filter(isHalfWay)) await continuePlan(deps, actFor(plan), plan.state.id)
  const turn = ({ state: { asked: { on }, plannedAt } }: Planned) => `${on} ${plannedAt}`
  for (const plan of plans.filter(isDue(today)).toSorted((a, b) => (turn(a) < turn(b) ? -1 : 1))) {
    await beginDue(deps, actFor(plan), plan)
    await continuePlan(deps, actFor(plan), plan.state.id)
  }
}
