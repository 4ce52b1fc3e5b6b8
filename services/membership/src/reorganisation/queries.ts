import { open, readAll, read, refuseMissing, seen, type Act, type Saved, type Tree } from '@nen-nep/service-kit'
import { refuse as refuseOrganisation } from '../organisation/rules.ts'
import { ROOT } from '../organisation/schema.ts'
import type { Deps } from '../stores.ts'
import { messages } from './messages.vi.ts'
import { messages as organisationMessages } from '../organisation/messages.vi.ts'
import { PLANS, planKey, type Plan } from './schema.ts'

const said: Readonly<Record<string, string | ((details: Readonly<Record<string, unknown>>) => string)>> = { ...messages, ...organisationMessages }
function whyFailed(plan: Plan) {
  if (plan.state !== 'FAILED') return {}
  const sentence = said[plan.code]
  return { reason: typeof sentence === 'function' ? sentence(plan.details) : (sentence ?? plan.code) }
}

const touched = (plan: Plan) => ('before' in plan ? [...new Map([...plan.before, ...plan.after].map(({ id, name }) => [id, { id, name }])).values()] : [])
/** A plan as an office reads it: what, when, by whom and by which decision, whether it was taken back, and why it failed. */
export function viewOf(plan: Plan) {
  const { id, orgId, state, by, plannedAt, asked: { kind, orgIds, targetId, on, decisionNo, into = [] } } = plan
  return {
    id, orgId, state, kind, orgIds, targetId, on, decisionNo, by, plannedAt,
    into: into.map(({ name, type }) => ({ name, type })),
    organisations: touched(plan),
    ...('people' in plan ? { people: plan.people.length } : {}),
    ...('appliedAt' in plan ? { appliedAt: plan.appliedAt } : {}),
    ...('undoneAt' in plan ? { undoneAt: plan.undoneAt, undoneBy: plan.undoneBy } : {}),
    ...whyFailed(plan),
  }
}
export const savedView = ({ state, ...saved }: Saved<Plan>) => ({ ...saved, state: viewOf(state) })

const concerns = (tree: Tree, orgId: string) => {
  const inside = new Set(tree.within(orgId).map(({ id }) => id))
  return (plan: Plan) => orgId === ROOT || inside.has(plan.orgId) || [...plan.asked.orgIds, plan.asked.targetId ?? '', ...touched(plan).map(({ id }) => id)].some((id) => inside.has(id))
}

/** The reorganisations of an organisation and all below it, the latest first, for those who keep its registry. One Query. */
export async function listReorganisations(deps: Deps, act: Act, orgId: string) {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseMissing()
  if (!caller.may('register', orgId)) return refuseOrganisation('organisation.not-registrar')
  const plans = (await readAll(table, { pk: PLANS })).map((row) => seen(deps.plans, row)).filter(({ state }) => concerns(tree, orgId)(state))
  return { items: plans.toSorted((a, b) => (a.state.plannedAt < b.state.plannedAt ? 1 : -1)).map(({ state, version }) => ({ ...viewOf(state), version })) }
}

/** One reorganisation, for those who keep the registry above it, and whoever ordered it. */
export async function getReorganisation(deps: Deps, act: Act, id: string) {
  const { state, version, caller } = await read(deps.plans, act, planKey(id))
  if (caller.id !== state.by && !caller.may('register', state.orgId)) return refuseOrganisation('organisation.not-registrar')
  return { state: viewOf(state), version }
}
