import { getRows, keyText, open, type Act, type Saved } from '@nen-nep/service-kit'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { memberKey, type Member } from '../member/schema.ts'
import { changePositions } from '../position/change.ts'
import type { Deps } from '../stores.ts'
import { banner } from './messages.vi.ts'
import * as StandIns from './rules.ts'
import type { Granting, Withdrawing } from './schema.ts'

export const grantStandIn = (deps: Deps, act: Act, asked: Granting): Promise<Saved<Member>> =>
  changePositions(deps, act, { orgId: asked.orgId, memberIds: [asked.memberId], decide: ([member], room) => (member ? [StandIns.grant(member, asked, room)] : []) })

export const endStandIn = (deps: Deps, act: Act, asked: Withdrawing): Promise<Saved<Member>> =>
  changePositions(deps, act, { orgId: asked.orgId, memberIds: [asked.memberId], decide: ([member], room) => (member ? [StandIns.withdraw(member, asked, room)] : []) })

/** Who the caller is today: their name and cell, their positions in force, and for whom they stand in, with the words that every page shows then. */
export async function getMe(deps: Deps, act: Act) {
  const mine = memberKey(act.by)
  const { caller, tree, row, table } = await open(deps.table, act, [mine])
  const found = row(mine)
  const me = found ? deps.members.parse(found) : undefined
  const lent = caller.grants.flatMap(({ standsInFor, to, ...grant }) => (standsInFor === undefined || to === undefined ? [] : [{ ...grant, to, standsInFor }]))
  const people = await getRows(table, lent.map(({ standsInFor }) => memberKey(standsInFor)))
  const nameOf = (id: string) => {
    const person = people.get(keyText(memberKey(id)))
    return person ? deps.members.parse(person).name : ''
  }
  const organisation = (orgId: string) => tree.node(orgId)?.name ?? ''
  return {
    id: caller.id,
    name: me?.name ?? '',
    cellId: me?.cellId,
    cell: me?.cellId === undefined ? undefined : organisation(me.cellId),
    asOf: civilDayOf(act.at),
    positions: caller.grants.filter(({ role, standsInFor }) => role !== 'MEMBER' && standsInFor === undefined).map((grant) => ({ ...grant, organisation: organisation(grant.orgId) })),
    standIns: lent.map((grant) => ({ ...grant, organisation: organisation(grant.orgId), name: nameOf(grant.standsInFor), banner: banner({ ...grant, name: nameOf(grant.standsInFor), organisation: organisation(grant.orgId) }) })),
  }
}
