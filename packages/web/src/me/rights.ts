import type { Me } from './me.ts'
import { keepers, leaders, speakers } from './roles.ts'

// What the pages offer, from the roles of who is signed in; the services decide what is allowed.
export const roleCodes = ['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER', 'INSPECTOR', 'OVERSEER', 'MINUTE_TAKER', 'OFFICER', 'ADMINISTRATOR'] as const

const holds = ({ roles }: Me, wanted: readonly string[], places: readonly string[]) => roles.some(({ role, orgId }) => wanted.includes(role) && places.includes(orgId))

/** Where an organisation stands: its path from the root, itself last. */
type Path = readonly string[]
const own = (path: Path) => path.slice(-1)
const above = (path: Path) => path.slice(0, -1)

export const leadsAt = (me: Me, path: Path) => holds(me, leaders, own(path))
/** Speaks for an organisation downwards. */
export const sendsFor = (me: Me, path: Path) => holds(me, speakers, own(path)) || holds(me, speakers, above(path))
/** Looks after its mails, sets how it is reminded, or what stands above its papers. */
export const looksAfter = (me: Me, path: Path) => leadsAt(me, path) || holds(me, keepers, path)
export const seesMails = (me: Me, path: Path) => looksAfter(me, path) || holds(me, speakers, above(path))
export const readsLog = (me: Me, path: Path) => leadsAt(me, path) || holds(me, [...keepers, 'INSPECTOR'], path)
/** Confirms scores and decides over it from above, though never over the body they belong to. */
export const decidesOver = (me: Me, path: Path) => holds(me, speakers, above(path)) && me.cellId !== path.at(-1)

/** The positions that somebody may give and take in an organisation: those of keepers an administrator alone. */
export function namesAt(me: Me, path: Path): readonly string[] {
  if (holds(me, ['ADMINISTRATOR'], path)) return roleCodes
  if (holds(me, ['OFFICER'], path) || holds(me, speakers, above(path))) return roleCodes.filter((role) => !keepers.includes(role))
  return leadsAt(me, path) ? ['MINUTE_TAKER'] : []
}
