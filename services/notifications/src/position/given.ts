import { PositionGiven } from '@nen-nep/contracts'
import { on } from '@nen-nep/service-kit'
import type { WithFiles } from '../deps.ts'
import { tell } from '../matter/hear.ts'

/** Whoever is given a position, or to stand in for somebody, is told which, from when, and how to begin: for many it is the first letter the system sends them. */
export const givenReactions = [
  on(PositionGiven, (deps: WithFiles, event) => {
    const { memberId, role, orgId, from, to, standsInFor } = event.data
    const post = { role, from, ...(to === undefined ? {} : { to }) }
    return tell(deps, event, { orgId, kind: 'POSITION', notice: { word: standsInFor === undefined ? 'POSITION' : 'STAND_IN', items: [], post }, recipients: [memberId], words: [memberId, role, from, standsInFor ?? ''] })
  }),
]
