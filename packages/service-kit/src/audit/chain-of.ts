import type { OrganisationType } from '@nen-nep/contracts'
import type { Tree } from '../access/index.ts'

const GRASSROOTS: readonly (OrganisationType | undefined)[] = ['GRASSROOTS_ORG', 'CELL_GRASSROOTS']

/** Whose chain tells of an organisation: the grassroots organisation it is or belongs to; its own above that, or where the tree does not know it. */
export const chainOf = (tree: Tree, orgId: string): string => [orgId, ...tree.ancestors(orgId)].find((id) => GRASSROOTS.includes(tree.node(id)?.type)) ?? orgId
