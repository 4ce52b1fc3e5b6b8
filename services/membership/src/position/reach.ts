import type { Role } from '@nen-nep/contracts'
import type { Caller, Tree } from '@nen-nep/service-kit'

/** Roles that administrators alone name: those who keep the registry, and themselves. */
const SYSTEM: readonly Role[] = ['ADMINISTRATOR', 'OFFICER']
type Post = Readonly<{ role: Role; orgId: string }>
type Asker = Readonly<{ caller: Caller; tree: Tree }>
/** Whether somebody holds a role themselves at an organisation or above it. */
const holdsOver = ({ caller, tree }: Asker, role: Role, orgId: string): boolean =>
  caller.grants.some((grant) => grant.role === role && grant.standsInFor === undefined && [orgId, ...tree.ancestors(orgId)].includes(grant.orgId))

/**
 * Who may name, and take away, a position: an administrator at or below their own organisation; an officer likewise, but no officers or administrators;
 * the leaders of the level above, for the bodies below them, as long as these stand; and the secretary or deputy their own minute taker. Never by a stand-in's grant.
 */
export function mayName({ caller, tree }: Asker, { role, orgId }: Post): boolean {
  if (tree.isGone(orgId)) return false
  if (holdsOver({ caller, tree }, 'ADMINISTRATOR', orgId)) return true
  if (SYSTEM.includes(role)) return false
  return caller.mayThemselves('register', orgId) || caller.mayThemselves('decide', orgId) || (role === 'MINUTE_TAKER' && caller.mayThemselves('lead', orgId))
}

/**
 * Who may lend somebody else's position for a time: the leaders of the level above, and an officer within their reach, though no officer's or administrator's.
 * An administrator keeps accounts, and lends nobody's office. Never by a stand-in's grant.
 */
export const mayLend = (asker: Asker, { role, orgId }: Post): boolean =>
  !asker.tree.isGone(orgId) && (asker.caller.mayThemselves('decide', orgId) || (!SYSTEM.includes(role) && holdsOver(asker, 'OFFICER', orgId)))
