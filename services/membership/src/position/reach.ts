import type { Role } from '@nen-nep/contracts'
import type { Caller, Tree } from '@nen-nep/service-kit'

/** Roles that administrators alone name: those who keep the registry, and themselves. */
const SYSTEM: readonly Role[] = ['ADMINISTRATOR', 'OFFICER']
type Post = Readonly<{ role: Role; orgId: string }>

/**
 * Who may name, and take away, a position: an administrator at or below their own organisation; an officer likewise, but no officers or administrators;
 * the leaders of the level above, for the bodies below them; and the secretary or deputy their own minute taker. Never by a stand-in's grant.
 */
export function mayName({ caller, tree }: Readonly<{ caller: Caller; tree: Tree }>, { role, orgId }: Post): boolean {
  const chain = [orgId, ...tree.ancestors(orgId)]
  if (caller.grants.some((grant) => grant.role === 'ADMINISTRATOR' && grant.standsInFor === undefined && chain.includes(grant.orgId))) return true
  if (SYSTEM.includes(role)) return false
  return caller.mayThemselves('register', orgId) || caller.mayThemselves('decide', orgId) || (role === 'MINUTE_TAKER' && caller.mayThemselves('lead', orgId))
}
