import { acting, commit, find, inside, open, read, repeated, seen, untilFirst, type Act, type Saved } from '@nen-nep/service-kit'
import { memberKey } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import * as CleanUps from './rules.ts'
import { cleanUpKey, confirmationsKey, type CleanUp, type Opening } from './schema.ts'

export async function openCorrectionCampaign(deps: Deps, act: Act, opening: Opening): Promise<Saved<CleanUp>> {
  const key = cleanUpKey(opening.orgId)
  const { caller, row } = await open(deps.table, act, [key], { consistent: true })
  const found = row(key)
  const before = found && seen(deps.cleanUps, found)
  const done = before && repeated(before, act)
  return done ?? commit(deps.cleanUps, CleanUps.openCleanUp(before?.state, opening, caller, act), acting(act, caller), before)
}

const TRIES = 6
type Confirmed = Readonly<{ memberId: string; confirmedAt: string }>

async function attempt(deps: Deps, act: Act, memberId: string): Promise<Saved<Confirmed>> {
  const { state: member, caller, door } = await read(deps.members, act, memberKey(memberId), true)
  const before = await find(inside(door.table, deps.confirmations), confirmationsKey(member.cellId), true)
  const done = before && repeated(before, act)
  const { state, version } = done ?? (await commit(deps.confirmations, CleanUps.confirm(before?.state, member, caller, act), acting(act, caller), before))
  return { state: { memberId, confirmedAt: state.confirmed[memberId] ?? act.at }, version }
}

/** One tap: my record is right. Others of the cell who tap at the same moment only make it try again. */
export const confirmRecord = (deps: Deps, act: Act, memberId: string): Promise<Saved<Confirmed>> => untilFirst(() => attempt(deps, act, memberId), { tries: TRIES, busy: () => CleanUps.refuse('clean-up.busy') })
