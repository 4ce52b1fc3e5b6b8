import { open, read, refuseStale, repeated, type Act, type Saved } from '@nen-nep/service-kit'
import { readTree } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { checkKeeper, edit, register } from './rules.ts'
import { saveMember } from './save.ts'
import { memberKey, type Changes, type Member, type Registration } from './schema.ts'
import { masked } from './view.ts'

export async function createMember(deps: Deps, act: Act, registration: Registration): Promise<Saved<Member>> {
  const { caller } = await open(deps.table, act, [])
  return saveMember(deps, register(registration, { tree: await readTree(deps.table), caller, act }), act)
}

export async function updateMember(deps: Deps, act: Act, id: string, changes: Changes): Promise<Saved<Member>> {
  const before = await read(deps.members, act, memberKey(id), true)
  const done = repeated(before, act)
  if (done) return done
  // Who may not write a record is told so before anything of it is shown, and who comes too late sees it masked, as everywhere.
  checkKeeper(before.caller, before.state.cellId)
  if (act.ifMatch !== before.version) return refuseStale({ current: masked(before.state), version: before.version })
  return saveMember(deps, edit(before.state, changes, before.caller), act, before)
}

export const getMember = (deps: Deps, act: Act, id: string) => read(deps.members, act, memberKey(id))
