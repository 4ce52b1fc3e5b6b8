import { isLeaving } from '@nen-nep/rules/membership/index'
import { acting, read, refuseStale, repeated, type Act, type Saved } from '@nen-nep/service-kit'
import { putsOfEnding } from '../admission/ending.ts'
import { askedOf, type Asked } from '../due/next.ts'
import { toldOf } from '../member/facts.ts'
import { saveMember } from '../member/save.ts'
import { memberKey, type Member } from '../member/schema.ts'
import { statusShown } from '../member/view.ts'
import type { Deps } from '../stores.ts'
import { putsOfLeaving } from './leaving.ts'
import { change, deciderOf, demandDecider } from './rules.ts'
import type { Changing } from './schema.ts'

/** Changes what somebody is (§4.2 of the domain). Told at once to every service: a right that ends, ends within seconds. */
export async function changeStatus(deps: Deps, act: Act, id: string, changing: Changing): Promise<Saved<Member> & Readonly<{ asked: Asked }>> {
  const before = await read(deps.members, act, memberKey(id), true)
  const { caller, door, state, version } = before
  const asked = askedOf(door.tree, state, act)
  const done = repeated(before, act)
  if (done) return { ...done, asked }
  demandDecider(caller, state, deciderOf(state, changing))
  const shows = (one: Member) => statusShown(one, asked)
  if (act.ifMatch !== version) return refuseStale({ current: shows(state), version })
  const mine = acting(act, caller)
  const { kind, next } = change(state, changing, mine, door)
  const left = { on: changing.on, act: mine }
  const also = isLeaving(kind) ? [...(await putsOfLeaving(deps, door, before, left)), ...(await putsOfEnding(deps, door.table, state.admission?.id, left))] : []
  return { ...(await saveMember(deps, { next, facts: toldOf(next, version + 1, state), also, shows }, mine, before)), asked }
}
