import { acting, find, inside, read, refuseMissing, repeated, untilFirst, type Act, type Caller, type Opened, type Saved, type ScopedTable, type Seen } from '@nen-nep/service-kit'
import { memberKey, type Member } from '../member/schema.ts'
import { holdersOf } from '../position/holders.ts'
import type { Deps } from '../stores.ts'
import { mayKnow, refuse } from './access.ts'
import { stayOf } from './follow.ts'
import type { Moving, Step } from './move.ts'
import { saveStep, type Beside } from './save.ts'
import { transferKey, type In, type Transfer } from './schema.ts'

const TRIES = 5
type Decided = Step & Readonly<{ beside?: Beside }>
/** How a step is decided from what stands; what else it needs is read through the door that was opened. */
export type Decide = (before: Transfer, moving: Moving, table: ScopedTable) => Decided | Promise<Decided>

/** A stay elsewhere, by the change of the membership that began it. */
async function readStay({ transfers }: Deps, { table }: Opened, member: Member): Promise<Seen<In<'RECEIVED' | 'SENT'>> | undefined> {
  const cause = stayOf(member)
  const found = cause === undefined ? undefined : await find(inside(table, transfers), transferKey(cause), true)
  return found && (found.state.state === 'RECEIVED' || found.state.state === 'SENT') ? { ...found, state: found.state } : undefined
}

/** A transfer as it was saved, and who may see what of it. */
export type Advanced = Saved<Transfer> & Readonly<{ caller: Caller }>

async function attempt(deps: Deps, act: Act, id: string, decide: Decide): Promise<Advanced> {
  const before = await read(deps.transfers, act, transferKey(id), true)
  const { caller, door, state } = before
  if (!mayKnow(caller, state)) return refuseMissing()
  const done = repeated(before, act)
  if (done) return { ...done, caller }
  const member = (await find(inside(door.table, deps.members), memberKey(state.memberId), true)) ?? refuseMissing()
  const [holders, stay] = await Promise.all([holdersOf(deps, door.table, member.state.cellId), readStay(deps, door, member.state)])
  const lent = stay?.state.id === id ? undefined : stay
  const { beside, ...step } = await decide(state, { caller, tree: door.tree, act, member: member.state, holders: holders.map((one) => one.state), lent: lent?.state }, door.table)
  const others = holders.filter((one) => one.state.id !== member.state.id)
  const version = await saveStep(deps, acting(act, caller), step, { tree: door.tree, transfer: before, members: [member, ...others], lent, ...beside })
  return { state: step.next, version, caller }
}

/** Does a step again where somebody else was faster, so that it is decided from what stands then. Refuses after five tries. */
export const patiently = <A>(attemptOnce: () => Promise<A>): Promise<A> => untilFirst(attemptOnce, { tries: TRIES, busy: () => refuse('transfer.busy') })

/** Takes a transfer a step on for a caller: of two at once one goes first, and the other is decided from what it left. */
export const advance = (deps: Deps, act: Act, id: string, decide: Decide): Promise<Advanced> => patiently(() => attempt(deps, act, id, decide))
