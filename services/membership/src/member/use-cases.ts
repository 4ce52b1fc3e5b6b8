import { acting, find, inside, open, read, recordRead, refuseMissing, refuseStale, repeated, seen, type Act, type Decision, type Saved, type ScopedTable } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { askedOf } from '../due/next.ts'
import { inQueue } from '../position/queue.ts'
import { isSingle } from '../position/rules.ts'
import { seatsOf } from '../position/seats.ts'
import { ADMINISTRATOR, endAdministratorSignIns } from '../signin/administrator.ts'
import { amend } from './amend.ts'
import { checkKeeper, edit, nextSecond, refuse, register, reveal, signOutEverywhere } from './rules.ts'
import { saveMember, type Saving } from './save.ts'
import { memberKey, type Changes, type Member, type Registration, type Revealing } from './schema.ts'
import { demandTries, refuseTaken, type Writing } from './taken.ts'
import { shown } from './view.ts'

export async function createMember(deps: Deps, act: Act, registration: Registration): Promise<Saved<Member>> {
  const door = await open(deps.table, act, [])
  const { caller, tree, table } = door
  const decision = guarded(deps, register(registration, { tree, caller, act }), { act, door })
  await demandTries({ act, door, next: decision.next })
  return registration.positions.some(isSingle) ? enterSeated(deps, acting(act, caller), table, decision) : saveMember(deps, decision, acting(act, caller))
}

/** A decision about a member that tells no more than it must where a number is somebody else's. */
const guarded = (deps: Deps, decision: Decision<Member>, { act, door }: Omit<Writing, 'next'>): Saving => ({ ...decision, taken: (marker) => refuseTaken(deps, { act, door, next: decision.next }, marker) })

/** Enters somebody with a seat that one person alone holds; the same command again is answered as before, whoever holds the seat by then. */
async function enterSeated(deps: Deps, act: Act, table: ScopedTable, decision: Saving): Promise<Saved<Member>> {
  const standing = await find(inside(table, deps.members), memberKey(decision.next.id), true)
  if (standing) return repeated(standing, act) ?? refuseStale({ current: shown(standing.state), version: standing.version })
  return inQueue(async () => saveMember(deps, { ...decision, also: await seatsOf(deps, table, decision.next) }, act))
}

export async function updateMember(deps: Deps, act: Act, id: string, changes: Changes): Promise<Saved<Member>> {
  const before = await read(deps.members, act, memberKey(id), true)
  const done = repeated(before, act)
  if (done) return done
  // Who may not write a record is told so before anything of it is shown, and who comes too late sees it masked, as everywhere.
  checkKeeper(before.caller, before.state.cellId)
  if (act.ifMatch !== before.version) return refuseStale({ current: shown(before.state), version: before.version })
  const decision = edit(before.state, changes, before.caller)
  await demandTries({ act, door: before.door, next: decision.next }, before.state)
  return saveMember(deps, guarded(deps, decision, { act, door: before.door }), acting(act, before.caller), before)
}

/** A record; of one that was merged into another, whoever sees its cell learns which. */
export async function getMember(deps: Deps, act: Act, id: string) {
  const { caller, row, tree } = await open(deps.table, act, [memberKey(id)])
  const found = row(memberKey(id))
  const before = found && seen(deps.members, found)
  if (!before || !(caller.may('see', before.state.cellId) || caller.id === id)) return refuseMissing()
  const { merged } = before.state
  return merged ? refuse('member.merged', { into: merged.into, mergeId: merged.mergeId }) : { ...before, caller, asked: askedOf(tree, before.state, act) }
}

/** Ends every sign-in of a member: what they hold is told anew with the instant before which none counts. */
export const endSignIns = (deps: Deps, act: Act, id: string): Promise<Saved<{ id: string; signedOutAt?: string | undefined }>> =>
  id === ADMINISTRATOR ? endAdministratorSignIns(deps, act, nextSecond(act.at)) : amend(deps, act, id, (member, caller) => signOutEverywhere(member, caller, act))

/** Shows what is masked elsewhere; that it was shown, to whom and why is written down before it is. */
export async function revealMember(deps: Deps, act: Act, id: string, asked: Revealing) {
  const { state, caller } = await read(deps.members, act, memberKey(id), true)
  const values = reveal(state, asked, caller)
  await recordRead(deps.table, act, { reads: 'member.revealed', orgId: state.cellId, thing: `${memberKey(id).pk}|${memberKey(id).sk}`, fields: asked.fields, ...(asked.reason ? { reason: asked.reason } : {}) })
  return values
}
