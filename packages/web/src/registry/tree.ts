import type { Node } from '../api/registry/shapes/tree.ts'
import { keepers, leaders, speakers } from '../me/roles.ts'

type Held = Readonly<{ roles: readonly Readonly<{ role: string; orgId: string }>[] }>

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
/** Keeps the registry of what stands above an organisation, or its own: the office. */
export const mayRegister = ({ roles }: Held, tree: Tree, orgId: string) => roles.some(({ role, orgId: own }) => keepers.includes(role) && within(tree, own, orgId))
/** Keeps the records of an organisation's members: its office, and a cell's own secretary. */
export const mayKeep = ({ roles }: Held, tree: Tree, orgId: string) => roles.some(({ role, orgId: own }) => (keepers.includes(role) && within(tree, own, orgId)) || (leaders.includes(role) && own === orgId))
/** Decides from above about an organisation's members. */
export const mayDecide = ({ roles }: Held, tree: Tree, orgId: string) => roles.some(({ role, orgId: own }) => (keepers.includes(role) && within(tree, own, orgId)) || (speakers.includes(role) && tree.above(orgId).includes(own)))

/** Decides over it as its superior, which administrators do not: disciplines, classes. */
export const decidesAbove = ({ roles }: Held, tree: Tree, orgId: string) => roles.some(({ role, orgId: own }) => speakers.includes(role) && tree.above(orgId).includes(own))

const cells: readonly string[] = ['CELL_GRASSROOTS', 'CELL_SUBORDINATE', 'SECTIONAL_ORG']
export const isCell = ({ type }: Pick<Node, 'type'>) => cells.includes(type)
