import type { Gone } from '@nen-nep/contracts'
import { readAll, seen, type Tree } from '@nen-nep/service-kit'
import type { Working } from '../stores.ts'
import { PLANS, type InState, type Plan } from './schema.ts'

type Applied = InState<'APPLIED'>
type Done = Pick<Applied, 'asked' | 'before' | 'after'>
const isApplied = (plan: Plan): plan is Applied => plan.state === 'APPLIED'

/** Whether a plan closed a body. */
const closed = (orgId: string) => ({ asked, before, after }: Done) => asked.kind !== 'MOVE' && asked.kind !== 'SPLIT' && before.some(({ id }) => id === orgId) && !after.some(({ id }) => id === orgId)
/** The body that took over from those a plan closed: the one named, or the one it made. */
const heirIn = ({ asked: { targetId }, before, after }: Done) => targetId ?? after.find(({ id }) => !before.some((one) => one.id === id))?.id

/** What a plan closed, each with the one that took over. */
export function goneBy(plan: Done): Gone[] {
  const into = heirIn(plan)
  return plan.before.filter(({ id }) => closed(id)(plan)).map(({ id: orgId }) => ({ orgId, ...(into === undefined ? {} : { into }) }))
}

/** The plans that were carried out and stand, the latest first. */
const standing = async ({ table, plans }: Working): Promise<Applied[]> =>
  (await readAll(table, { pk: PLANS, consistent: true })).map((row) => seen(plans, row).state).filter(isApplied).toSorted((a, b) => (a.appliedAt < b.appliedAt ? 1 : -1))

/** The plan that closed a body, where one did. */
export const closingOf = async (deps: Working, orgId: string): Promise<string | undefined> => (await standing(deps)).find(closed(orgId))?.id

/** The body that stands today for one that stands no more, through however many reorganisations; nothing where nobody took over. */
export async function heirOf(deps: Working, tree: Tree, orgId: string): Promise<string | undefined> {
  const plans = await standing(deps)
  const known = new Set([orgId])
  let at: string | undefined = orgId
  while (at !== undefined && !tree.node(at)) {
    const plan: Applied | undefined = plans.find(closed(at))
    at = plan && heirIn(plan)
    if (at !== undefined && known.has(at)) return undefined
    if (at !== undefined) known.add(at)
  }
  return at
}
