import { acting, read, refuseStale, repeated, type Act, type Saved } from '@nen-nep/service-kit'
import { saveMember } from '../member/save.ts'
import { memberKey, type Member } from '../member/schema.ts'
import { shown } from '../member/view.ts'
import type { Deps } from '../stores.ts'
import { assign, demandKeeper } from './rules.ts'
import type { Assigning } from './schema.ts'

/** What the change of a unit answers with, and nothing else of the record. */
export function unitShown(member: Member) {
  const { id, name, cellId, unit, history } = shown(member)
  return { id, name, cellId, unit, history: history.filter(({ type }) => type === 'UNIT_CHANGED') }
}

/** Records the unit of a joint cell that a member is of. */
export async function assignUnit(deps: Deps, act: Act, id: string, assigning: Assigning): Promise<Saved<Member>> {
  const before = await read(deps.members, act, memberKey(id), true)
  const done = repeated(before, act)
  if (done) return done
  const { caller, door, state, version } = before
  demandKeeper(caller, state)
  if (act.ifMatch !== version) return refuseStale({ current: unitShown(state), version })
  const mine = acting(act, caller)
  return saveMember(deps, { ...assign(state, assigning, { tree: door.tree, act: mine }), shows: unitShown }, mine, before)
}
