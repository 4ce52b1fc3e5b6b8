import { getTree } from '../api/registry/tree.ts'
import { follows, leads, type Me } from '../me/me.ts'
import { keepers, leaders } from '../me/roles.ts'
import { treeOf } from './tree.ts'

export { decidesAbove, isCell, mayDecide, mayKeep, mayRegister, type Tree } from './tree.ts'

/** The organisation whose registry somebody keeps, where they keep one: imports, structure, head-counts. */
export const keeps = ({ roles }: Me) => roles.find(({ role }) => keepers.includes(role))?.orgId
/** The organisation whose people somebody looks after: their registry's, the one they follow, or their own cell. */
export const scopeOf = (me: Me): string => keeps(me) ?? follows(me)?.orgId ?? me.cellId ?? ''
/** Whether more than one cell lies within somebody's reach. */
export const reachesBelow = (me: Me) => keeps(me) !== undefined || follows(me) !== undefined
/** Whether somebody keeps records of others: only for what pages offer. */
export const isKeeper = (me: Me) => keeps(me) !== undefined || leads(me) || me.roles.some(({ role }) => leaders.includes(role))

/** The tree as the reader sees it today. */
export const loadTree = async () => treeOf(await getTree())
