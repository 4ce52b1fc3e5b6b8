import type { Caller, Tree } from '@nen-nep/service-kit'
import type { Directive } from './schema.ts'

/** Speaks for an organisation downwards: its leaders, its standing members and officers, and who decides over it. */
export const maySend = (caller: Caller, orgId: string) =>
  caller.may('lead', orgId) || caller.may('decide', orgId) || caller.grants.some((grant) => grant.orgId === orgId && grant.standsInFor === undefined && (grant.role === 'OFFICER' || grant.role === 'STANDING_MEMBER'))

/** Whether a directive is for an organisation: it stands below the sender, and at or below one that was named, where any was. */
export function isFor({ orgId, toOrgIds }: Pick<Directive, 'orgId' | 'toOrgIds'>, tree: Tree, to: string): boolean {
  const above = tree.ancestors(to)
  return above.includes(orgId) && (toOrgIds === undefined || toOrgIds.some((one) => one === to || above.includes(one)))
}

/** Who sees the sender, and whoever holds something where it was sent to: their meeting will speak of it. */
export const mayRead = (caller: Caller, tree: Tree, directive: Directive) => caller.may('see', directive.orgId) || caller.grants.some(({ orgId }) => isFor(directive, tree, orgId))
