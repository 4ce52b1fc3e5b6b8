import { GrantsChanged, MembersRegistered, MemberUpdated } from '@nen-nep/contracts'
import { on, onMany, projectGrants, reactionsOf } from '@nen-nep/service-kit'
import { watchMembers } from './due/milestones.ts'
import { pointTo } from './position/holders.ts'
import { publishRoster } from './publishing/rosters.ts'
import type { Working } from './stores.ts'

type Touched = Readonly<{ memberId: string; cellId: string; formerCellId?: string | undefined }>

/** Publishes the roster of every cell that some members' changes touched, and keeps what there is to watch about them, each cell once. */
async function publishTouched(deps: Working, touched: readonly Touched[]): Promise<void> {
  const pairs = touched.flatMap(({ memberId, cellId, formerCellId }) => [{ cellId, memberId }, ...(formerCellId === undefined ? [] : [{ cellId: formerCellId, memberId }])])
  for (const [cellId, all] of Map.groupBy(pairs, (pair) => pair.cellId)) {
    const memberIds = [...new Set(all.map(({ memberId }) => memberId))]
    await publishRoster(deps, cellId, memberIds)
    await watchMembers(deps, cellId, memberIds)
  }
}

export const reactions = reactionsOf<Working>(
  onMany(MembersRegistered, (deps: Working, events) => publishTouched(deps, events.flatMap(({ data }) => data.members))),
  onMany(MemberUpdated, (deps: Working, events) => publishTouched(deps, events.map(({ data }) => data))),
  on(GrantsChanged, async (deps: Working, { data }) => {
    await projectGrants(deps.table, data.members)
    await pointTo(deps, data.members)
  }),
)

export { jobs, schedules } from './work.ts'
