import { GrantsChanged, MembersRegistered, MemberUpdated, ReorganisationApplied, ReorganisationReverted, TreeChanged } from '@nen-nep/contracts'
import { find, on, onMany, projectGrants, reactionsOf } from '@nen-nep/service-kit'
import { watchMembers } from './due/milestones.ts'
import { followTheirs } from './following/follow.ts'
import { followResidences } from './following/residences.ts'
import { pointTo } from './position/holders.ts'
import { publishFounded } from './publishing/founded.ts'
import { publishRoster } from './publishing/rosters.ts'
import { followStrays } from './reorganisation/strays.ts'
import { planKey } from './reorganisation/schema.ts'
import { followGone, followMembers } from './transfer/nightly.ts'
import { tellLevels } from './transfer/places.ts'
import type { Working } from './stores.ts'

type Touched = Readonly<{ memberId: string; cellId: string; formerCellId?: string | undefined; hostId?: string | undefined; formerHostId?: string | undefined }>

/** Publishes the roster of every cell that some members' changes touched, and keeps what there is to watch about them, each cell once. */
async function publishTouched(deps: Working, touched: readonly Touched[]): Promise<void> {
  const pairs = touched.flatMap(({ memberId, ...where }) => [where.cellId, where.formerCellId, where.hostId, where.formerHostId].flatMap((cellId) => (cellId === undefined ? [] : [{ cellId, memberId }])))
  for (const [cellId, all] of Map.groupBy(pairs, (pair) => pair.cellId)) {
    const memberIds = [...new Set(all.map(({ memberId }) => memberId))]
    await publishRoster(deps, cellId, memberIds)
    await watchMembers(deps, cellId, memberIds)
  }
}

/** What a reorganisation founded, moved or closed. */
async function touchedBy(deps: Working, reorganisationId: string): Promise<string[]> {
  const plan = (await find(deps.plans, planKey(reorganisationId), true))?.state
  return plan && 'after' in plan ? [...new Set([...plan.before, ...plan.after].map(({ id }) => id))] : []
}

export const reactions = reactionsOf<Working>(
  onMany(MembersRegistered, async (deps: Working, events) => {
    const touched = events.flatMap(({ data }) => data.members)
    await publishTouched(deps, touched)
    await followStrays(deps, touched, events[0]?.id ?? '')
  }),
  onMany(MemberUpdated, async (deps: Working, events) => {
    await publishTouched(deps, events.map(({ data }) => data))
    await followStrays(deps, events.map(({ data }) => data), events[0]?.id ?? '')
    await followTheirs(deps, events.flatMap(({ data: { memberId, formerCellId } }) => (formerCellId === undefined ? [] : [{ memberId, formerCellId }])), events[0]?.id ?? '')
    await followMembers(deps, [...new Set(events.map(({ data }) => data.memberId))], events[0]?.id ?? '')
  }),
  on(TreeChanged, (deps: Working, { data }) => publishFounded(deps, data.version)),
  on(ReorganisationApplied, async (deps: Working, { id, data }) => {
    await tellLevels(deps, await touchedBy(deps, data.reorganisationId))
    await followGone(deps, data.gone.map(({ orgId }) => orgId), id)
    await followResidences(deps, data, id)
  }),
  on(ReorganisationReverted, async (deps: Working, { id, data }) => {
    const touched = await touchedBy(deps, data.reorganisationId)
    await tellLevels(deps, touched)
    await followGone(deps, touched, id)
    await followResidences(deps, { ...data, gone: data.gone ?? [] }, id)
  }),
  on(GrantsChanged, async (deps: Working, { data }) => {
    await projectGrants(deps.table, data.members)
    await pointTo(deps, data.members)
  }),
)

export { jobs, schedules } from './work.ts'
