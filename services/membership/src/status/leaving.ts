import { getRows, keyText, rowOf, type Act, type Opened, type Put, type Seen } from '@nen-nep/service-kit'
import { toldOf } from '../member/facts.ts'
import { isOver, type Member } from '../member/schema.ts'
import { holdersOf } from '../position/holders.ts'
import { nextPosts } from '../position/posts.ts'
import { closed } from '../position/rules.ts'
import { postsKey } from '../position/schema.ts'
import type { Deps } from '../stores.ts'

type StandIn = NonNullable<Member['standIns']>[number]
const standsFor = (memberId: string, to: string) => (one: StandIn) => one.standsInFor === memberId && !isOver(one) && one.to >= to

/** The rows that queue changes of positions: whoever changes one of the same organisation at that moment comes too late. */
async function queueRows({ table }: Opened, orgIds: readonly string[]): Promise<Put[]> {
  const rows = await getRows(table, orgIds.map(postsKey), true)
  return orgIds.map((orgId) => nextPosts(orgId, rows.get(keyText(postsKey(orgId)))))
}

/** What else is written when somebody leaves: whoever stood in for them does so no longer, from the same moment. */
export async function putsOfLeaving(deps: Deps, door: Opened, { state: { id, positions } }: Seen<Member>, { on, act }: Readonly<{ on: string; act: Act }>): Promise<Put[]> {
  const orgIds = [...new Set(positions.filter((term) => !isOver(term)).map(({ orgId }) => orgId))]
  const holders = (await Promise.all(orgIds.map((orgId) => holdersOf(deps, door.table, orgId)))).flat()
  const outlasting = standsFor(id, on)
  const others = new Map(holders.filter(({ state }) => state.id !== id && (state.standIns ?? []).some(outlasting)).map((one) => [one.state.id, one]))
  const { key: _key, ...unmarked } = act
  const puts = [...others.values()].map((before): Put => {
    const next = { ...before.state, standIns: (before.state.standIns ?? []).map((one) => (outlasting(one) ? closed(one, { to: on < one.from ? one.from : on, act }) : one)) }
    return { row: rowOf(deps.members, { next, facts: toldOf(next, before.version + 1) }, unmarked, before), when: { is: 'at', version: before.version } }
  })
  return [...(await queueRows(door, orgIds)), ...puts]
}
