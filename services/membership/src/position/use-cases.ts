import { Grant } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { getRow, grantsKey, type Act, type Saved, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { isOnRoster } from '../member/rules.ts'
import { isOver, type Member } from '../member/schema.ts'
import { ADMINISTRATOR } from '../signin/administrator.ts'
import type { Deps } from '../stores.ts'
import { changePositions } from './change.ts'
import { holdersOf } from './holders.ts'
import * as Positions from './rules.ts'
import type { Room } from './rules.ts'
import type { Assigning, Ending, HandingOver } from './schema.ts'

/** Gives somebody a dated position. */
export const assignRole = (deps: Deps, act: Act, asked: Assigning): Promise<Saved<Member>> =>
  changePositions(deps, act, { orgId: asked.orgId, memberIds: [asked.memberId], decide: ([member], room) => (member ? [Positions.assign(member, asked, room)] : []) })

type Inside = Readonly<{ members: Deps['members']; table: ScopedTable }>
/** What everybody else holds who could administer the organisation, the first administrator among them, who is in no register. */
async function otherTerms(deps: Inside, chain: readonly string[], changed: readonly Member[]) {
  const row = await getRow(deps.table, grantsKey(ADMINISTRATOR), true)
  const first = row ? v.parse(v.object({ grants: v.array(Grant) }), row).grants : []
  const people = (await Promise.all(chain.map((orgId) => holdersOf(deps, deps.table, orgId)))).flat().map(({ state }) => changed.find(({ id }) => id === state.id) ?? state)
  return [first, ...people.filter(isOnRoster).map(({ positions }) => positions.filter((term) => !isOver(term)))]
}

async function demandAdministrator(deps: Inside, { role, orgId, to }: Ending, { tree }: Room, changed: readonly Member[]): Promise<void> {
  if (role !== 'ADMINISTRATOR') return
  const chain = [orgId, ...tree.ancestors(orgId)]
  Positions.demandAdministrator({ role, orgId }, { day: addDays(to, 1), chain, others: await otherTerms(deps, chain, changed) })
}

/** Ends somebody's position on its last day. */
export const endRole = (deps: Deps, act: Act, ending: Ending): Promise<Saved<Member>> =>
  changePositions(deps, act, {
    orgId: ending.orgId,
    memberIds: [ending.memberId],
    decide: async ([member], room, table) => {
      if (!member) return []
      const next = Positions.end(member, ending, room)
      await demandAdministrator({ ...deps, table }, ending, room, next)
      return next
    },
  })

/** Takes a position from one and gives it to the next, in one step. */
export const handOverRole = (deps: Deps, act: Act, asked: HandingOver): Promise<Saved<Member>> =>
  changePositions(deps, act, {
    orgId: asked.orgId,
    memberIds: [asked.toMemberId, asked.fromMemberId],
    decide: ([to, from], room) => (to && from ? Positions.handOver(from, to, asked, room) : []),
  })
