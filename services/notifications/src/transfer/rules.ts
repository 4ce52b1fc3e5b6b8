import type { TransferAdvanced, TransferReminded, TransferState } from '@nen-nep/contracts'
import type { Tree } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import type { AboutTransfer } from './schema.ts'

type Advanced = v.InferOutput<typeof TransferAdvanced.schema>
type Reminded = v.InferOutput<typeof TransferReminded.schema>

/** One side that has to act on a transfer: where its leaders are looked for, and which step it is told of, once. */
export type Call = Readonly<{ orgId: string; step: string; about: AboutTransfer }>
type Side = 'REVIEWER' | 'SENDER' | 'RECEIVER'

/** Who has to act next. Where whoever took the step acts next as well, where nothing is left to do, and before the receiving side may know (decision 50), nobody is written to. */
const NEXT: Readonly<Record<TransferState, Side | undefined>> = {
  REQUESTED: 'REVIEWER',
  REVIEWED: undefined,
  LETTER_ISSUED: 'SENDER',
  SENT: 'RECEIVER',
  RECEIVED: undefined,
  RETURNED: undefined,
  REFUSED: 'SENDER',
  WITHDRAWN: undefined,
  EXPIRED: 'SENDER',
}
/** A letter is presented by the member of the cell that sent them; a member is received by the other side; from a stay either side may write the return down. */
const REMINDED: Readonly<Record<Reminded['what'], readonly Side[]>> = { PRESENT: ['SENDER'], RECEIVE: ['RECEIVER'], RETURN: ['SENDER', 'RECEIVER'] }

/** Where a side stands; the level above reviews, and a grassroots cell, which has its own seal, reviews itself and needs no word from itself. */
function sideOf(tree: Tree, { fromOrgId, toOrgId }: Pick<Advanced, 'fromOrgId' | 'toOrgId'>, side: Side): string | undefined {
  if (side === 'RECEIVER') return toOrgId
  if (side === 'SENDER') return fromOrgId
  return tree.node(fromOrgId)?.type === 'CELL_GRASSROOTS' ? undefined : tree.ancestors(fromOrgId)[0]
}

/** Whom a step of a transfer calls upon. */
export function callsOfStep(tree: Tree, data: Advanced): Call[] {
  const side = NEXT[data.state]
  const orgId = side && sideOf(tree, data, side)
  return orgId === undefined ? [] : [{ orgId, step: data.state, about: { id: data.transferId, state: data.state } }]
}

/** Whom the last days of a running transfer call upon. */
export function callsOfReminder(tree: Tree, data: Reminded): Call[] {
  const { transferId: id, what, dueOn, daysLeft, toOrgId } = data
  // Outside the system nobody receives: a stay there runs from the letter on.
  const state = data.state ?? (what === 'RETURN' && toOrgId !== undefined ? 'RECEIVED' : 'SENT')
  return REMINDED[what].flatMap((side) => {
    const orgId = sideOf(tree, data, side)
    return orgId === undefined ? [] : [{ orgId, step: `${what} ${dueOn} ${daysLeft}`, about: { id, state, what, dueOn } }]
  })
}
