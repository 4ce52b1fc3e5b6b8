import type { Act } from '@nen-nep/service-kit'
import { newestTree } from '../publishing/tree.ts'
import type { Working } from '../stores.ts'
import { carryOn } from './carry-on.ts'
import { closingOf } from './heirs.ts'

type Placed = Readonly<{ cellId: string; hostId?: string | undefined }>

/** Whoever was entered in a body, or came back or was lent to it, at the very moment in which it was closed, follows its people: the plan that closed it is done once more for them. */
export async function followStrays(deps: Working, placed: readonly Placed[], because: string): Promise<void> {
  const tree = await newestTree(deps.table)
  if (tree.version === 0) return
  const gone = [...new Set(placed.flatMap(({ cellId, hostId }) => [cellId, ...(hostId === undefined ? [] : [hostId])]))].filter((id) => !tree.node(id))
  for (const orgId of gone) {
    const planId = await closingOf(deps, orgId)
    const act: Act = { by: 'service:membership', at: deps.now().toISOString(), because }
    if (planId !== undefined) await carryOn(deps, act, planId)
  }
}
