import { PositionGiven } from '@nen-nep/contracts'
import { on } from '@nen-nep/service-kit'
import type { WithFiles } from '../deps.ts'
import { tell } from '../matter/hear.ts'
import { isReachable } from './holders.ts'
import { noteTold } from './told-how.ts'

/** Whoever is given a position, or to stand in for somebody, is told which, from when, and how to begin: for many it is the first letter the system sends them. */
export const givenReactions = [
  on(PositionGiven, async (deps: WithFiles, event) => {
    const { memberId, role, orgId, from, to, standsInFor } = event.data
    if (memberId === event.by) return
    const post = { role, from, ...(to === undefined ? {} : { to }) }
    await tell(deps, event, { orgId, kind: 'POSITION', notice: { word: standsInFor === undefined ? 'POSITION' : 'STAND_IN', items: [], post }, recipients: [memberId], words: [memberId, role, from, standsInFor ?? ''] })
    await noteTold(deps.table, memberId, { by: event.id, at: event.at }, await isReachable(deps.table, { memberId, orgId }))
  }),
]
