import { getTree, type Node } from '../api/registry/tree.ts'
import { follows, leads, type Me } from '../me/me.ts'

const offices: readonly string[] = ['OFFICER', 'ADMINISTRATOR']
const leaders: readonly string[] = ['SECRETARY', 'DEPUTY_SECRETARY']
const deciders: readonly string[] = [...leaders, 'STANDING_MEMBER', 'OFFICER']

/** The organisation whose registry somebody keeps, where they keep one: imports, structure, head-counts. */
export const keeps = ({ roles }: Me) => roles.find(({ role }) => offices.includes(role))?.orgId
/** The organisation whose people somebody looks after: their registry's, the one they follow, or their own cell. */
export const scopeOf = (me: Me): string => keeps(me) ?? follows(me)?.orgId ?? me.cellId ?? ''
/** Whether more than one cell lies within somebody's reach. */
export const reachesBelow = (me: Me) => keeps(me) !== undefined || follows(me) !== undefined
/** Whether somebody keeps records of others: only for what pages offer. */
export const isKeeper = (me: Me) => keeps(me) !== undefined || leads(me) || me.roles.some(({ role }) => leaders.includes(role))

/** The organisations in sight, and who stands above whom. */
export type Tree = Readonly<{ version: number; nodes: readonly Node[]; node: (id: string) => Node | undefined; above: (id: string) => readonly string[] }>
/** Makes the tree answer who stands above an organisation. */
export function treeOf({ version, nodes }: Readonly<{ version: number; nodes: readonly Node[] }>): Tree {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const above = (id: string): string[] => {
    const chain: string[] = []
    for (let at = byId.get(id)?.parentId; at !== undefined && !chain.includes(at); at = byId.get(at)?.parentId) chain.push(at)
    return chain
  }
  return { version, nodes, node: (id) => byId.get(id), above }
}

const within = (tree: Tree, top: string, id: string) => top === id || tree.above(id).includes(top)
/** Keeps the records of an organisation's members: its office, and a cell's own secretary. */
export const mayKeep = (me: Me, tree: Tree, orgId: string) => me.roles.some(({ role, orgId: own }) => (offices.includes(role) && within(tree, own, orgId)) || (leaders.includes(role) && own === orgId))
/** Decides from above about an organisation's members. */
export const mayDecide = (me: Me, tree: Tree, orgId: string) => me.roles.some(({ role, orgId: own }) => (offices.includes(role) && within(tree, own, orgId)) || (deciders.includes(role) && tree.above(orgId).includes(own)))

const cells: readonly string[] = ['CELL_GRASSROOTS', 'CELL_SUBORDINATE', 'SECTIONAL_ORG']
export const isCell = ({ type }: Pick<Node, 'type'>) => cells.includes(type)
export const loadTree = async () => treeOf(await getTree())
