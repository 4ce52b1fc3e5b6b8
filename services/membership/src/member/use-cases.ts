import { acting, open, read, recordRead, refuseMissing, refuseStale, repeated, seen, update, type Act, type Saved } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { ADMINISTRATOR, endAdministratorSignIns } from '../signin/administrator.ts'
import { checkKeeper, edit, nextSecond, refuse, register, reveal, signOutEverywhere } from './rules.ts'
import { saveMember } from './save.ts'
import { memberKey, type Changes, type Member, type Registration, type Revealing } from './schema.ts'
import { shown } from './view.ts'

export async function createMember(deps: Deps, act: Act, registration: Registration): Promise<Saved<Member>> {
  const { caller, tree } = await open(deps.table, act, [])
  return saveMember(deps, register(registration, { tree, caller, act }), acting(act, caller))
}

export async function updateMember(deps: Deps, act: Act, id: string, changes: Changes): Promise<Saved<Member>> {
  const before = await read(deps.members, act, memberKey(id), true)
  const done = repeated(before, act)
  if (done) return done
  // Who may not write a record is told so before anything of it is shown, and who comes too late sees it masked, as everywhere.
  checkKeeper(before.caller, before.state.cellId)
  if (act.ifMatch !== before.version) return refuseStale({ current: shown(before.state), version: before.version })
  return saveMember(deps, edit(before.state, changes, before.caller), acting(act, before.caller), before)
}

/** A record; of one that was merged into another, whoever sees its cell learns which. */
export async function getMember(deps: Deps, act: Act, id: string) {
  const { caller, row } = await open(deps.table, act, [memberKey(id)])
  const found = row(memberKey(id))
  const before = found && seen(deps.members, found)
  if (!before || !(caller.may('see', before.state.cellId) || caller.id === id)) return refuseMissing()
  const { merged } = before.state
  return merged ? refuse('member.merged', { into: merged.into }) : { ...before, caller }
}

/** Ends every sign-in of a member: what they hold is told anew with the instant before which none counts. */
export const endSignIns = (deps: Deps, act: Act, id: string): Promise<Saved<{ id: string; signedOutAt?: string | undefined }>> =>
  id === ADMINISTRATOR ? endAdministratorSignIns(deps, act, nextSecond(act.at)) : update(deps.members, act, memberKey(id), (member, caller) => signOutEverywhere(member, caller, act))

/** Shows what is masked elsewhere; that it was shown, to whom and why is written down before it is. */
export async function revealMember(deps: Deps, act: Act, id: string, asked: Revealing) {
  const { state, caller } = await read(deps.members, act, memberKey(id), true)
  const values = reveal(state, asked, caller)
  await recordRead(deps.table, act, { reads: 'member.revealed', orgId: state.cellId, thing: `${memberKey(id).pk}|${memberKey(id).sk}`, fields: asked.fields, ...(asked.reason ? { reason: asked.reason } : {}) })
  return values
}
