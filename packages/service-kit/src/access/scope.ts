import type { FormerNode, Grant, Role, TreeNode } from '@nen-nep/contracts'

/** What a person may do to an organisation. */
export type Right =
  /** Know that it exists and read what its members may read. */
  | 'see'
  /** Prepare, call and run its meetings, and lead its part of the year's review. */
  | 'lead'
  /** Take roll-call, turns and minutes. */
  | 'record'
  /** Decide over it from above: confirm scores, decide classes, open campaigns. */
  | 'decide'
  /** Keep its registry: members, imports, structure. */
  | 'register'
  /** Read its audit log with what changed. */
  | 'inspect'
  /** See its members' numbers and addresses whole, with a reason that is written down. */
  | 'reveal'
  /** Vote in its secret ballots, as far as the roll counts them: in person only. */
  | 'vote'

type Relation = 'own' | 'within' | 'above'
const LEADERS: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY']
const RIGHTS: Readonly<Record<Right, readonly { roles: readonly Role[]; relation: Relation }[]>> = {
  see: [
    { roles: ['MEMBER', 'MINUTE_TAKER'], relation: 'own' },
    { roles: [...LEADERS, 'COMMITTEE_MEMBER', 'STANDING_MEMBER', 'INSPECTOR', 'OVERSEER', 'OFFICER', 'ADMINISTRATOR'], relation: 'within' },
  ],
  lead: [{ roles: LEADERS, relation: 'own' }],
  record: [{ roles: [...LEADERS, 'MINUTE_TAKER'], relation: 'own' }],
  decide: [{ roles: [...LEADERS, 'STANDING_MEMBER', 'OFFICER'], relation: 'above' }],
  register: [{ roles: ['OFFICER', 'ADMINISTRATOR'], relation: 'within' }],
  inspect: [{ roles: LEADERS, relation: 'own' }, { roles: ['OFFICER', 'INSPECTOR'], relation: 'within' }],
  reveal: [{ roles: LEADERS, relation: 'own' }, { roles: ['OFFICER'], relation: 'within' }],
  vote: [{ roles: ['MEMBER'], relation: 'own' }],
}
/** Nobody votes for another (features: F5). */
const IN_PERSON: readonly Right[] = ['vote']

/** The tree as access needs it: each organisation's ancestors, nearest first. */
export type Tree = Readonly<{ version: number; ancestors: (orgId: string) => readonly string[]; node: (orgId: string) => TreeNode | undefined; children: (orgId: string) => readonly TreeNode[]; nodes: readonly TreeNode[]; former: readonly FormerNode[]; /** Whether an organisation stood once and stands no more. */ isGone: (orgId: string) => boolean; /** An organisation and all below it, parents before children. */ within: (orgId: string) => readonly TreeNode[] }>

/**
 * The caller of a command, as far as their grants reach on that day. `formerly` are records that were merged into theirs: what is kept under these is theirs. `mayThemselves` leaves out what they hold only as somebody's stand-in.
 * `standsInFor` says on whose behalf they act: whoever's position was the only reason for the last right that `may` gave.
 */
export type Caller = Readonly<{
  id: string
  formerly: readonly string[]
  grants: readonly Grant[]
  may: (right: Right, orgId: string) => boolean
  mayThemselves: (right: Right, orgId: string) => boolean
  standsInFor: () => string | undefined
}>

/**
 * Indexes a snapshot once; every question after that is a look-up. A node whose chain of parents does not end stands alone.
 * What stands no more (`former`) is in no list and under nobody, and yet has its ancestors: whoever was above it still is, over what it left behind (decision 52).
 */
export function indexTree(version: number, nodes: readonly TreeNode[], former: readonly FormerNode[] = []): Tree {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map([...former, ...nodes].map(({ id, parentId }) => [id, { parentId }]))
  const known = new Map<string, readonly string[]>()
  const ancestors = (orgId: string): readonly string[] => {
    const found = known.get(orgId)
    if (found) return found
    const chain: string[] = []
    let at = parents.get(orgId)?.parentId
    for (; at !== undefined && !chain.includes(at); at = parents.get(at)?.parentId) chain.push(at)
    const above = at === undefined ? chain : []
    known.set(orgId, above)
    return above
  }
  const below = Map.groupBy(nodes, ({ id, parentId }) => (ancestors(id).length > 0 ? parentId : undefined))
  const within = (orgId: string): TreeNode[] => {
    const node = byId.get(orgId)
    return node ? [node, ...(below.get(orgId) ?? []).flatMap((child) => within(child.id))] : []
  }
  return { version, within, ancestors, node: (orgId) => byId.get(orgId), children: (orgId) => below.get(orgId) ?? [], nodes, former, isGone: (orgId) => !byId.has(orgId) && parents.has(orgId) }
}

/** No tree: nobody stands above or below anybody. */
export const noTree: Tree = indexTree(0, [])

export const inForce = ({ from, to }: Grant, day: string) => from <= day && (to === undefined || day <= to)

/** The one place where grants, tree and day become what a person may do. Pure. */
export function callerOf(id: string, grants: readonly Grant[], tree: Tree, day: string): Caller {
  const current = grants.filter((grant) => inForce(grant, day))
  const stands = (grant: Grant, relation: Relation, orgId: string) => {
    if (relation === 'own') return grant.orgId === orgId
    const above = tree.ancestors(orgId).includes(grant.orgId)
    return relation === 'above' ? above : above || grant.orgId === orgId
  }
  const giving = (among: readonly Grant[], asked: Right, orgId: string) => {
    // What a closed body left open has no leaders any more: those who decide over it finish it.
    const right = asked === 'lead' && tree.isGone(orgId) ? 'decide' : asked
    return among.find((grant) => RIGHTS[right].some(({ roles, relation }) => roles.includes(grant.role) && stands(grant, relation, orgId)))
  }
  const own = current.filter((grant) => grant.standsInFor === undefined)
  const lent = current.filter((grant) => grant.standsInFor !== undefined)
  const mayThemselves = (right: Right, orgId: string) => giving(own, right, orgId) !== undefined
  let behalf: string | undefined
  const mayForAnother = (right: Right, orgId: string) => {
    const found = IN_PERSON.includes(right) ? undefined : giving(lent, right, orgId)
    if (found) behalf = found.standsInFor
    return found !== undefined
  }
  return { id, formerly: [], grants: current, mayThemselves, may: (right, orgId) => mayThemselves(right, orgId) || mayForAnother(right, orgId), standsInFor: () => behalf }
}
