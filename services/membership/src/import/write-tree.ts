import { OrganisationType, SectorType, shortHash, type TreeNode } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { indexTree, putRow, readTree, rowOf, Standing, writeTogether, type Act, type Put, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { nodeOf } from '../organisation/rules.ts'
import { ROOT, type Organisation } from '../organisation/schema.ts'
import { treePuts } from '../publishing/tree.ts'
import type { Working } from '../stores.ts'
import { registryOf, type Registry } from './registry.ts'
import type { Import } from './schema.ts'
import { readOrganisations, type NewOrganisation } from './pages.ts'

const TOGETHER = 90

/** Ids come from the office's own codes, so that writing the same tree again finds what is there. */
const idOf = (code: string) => `org_${shortHash(8, 'organisation', code)}`

type Founded = Readonly<{ parentId: string | undefined; from: string }>
function organisation(stated: NewOrganisation, { parentId, from }: Founded): Organisation {
  const { code, name } = stated
  return { id: parentId === undefined ? ROOT : idOf(code), name, type: v.parse(OrganisationType, stated.type), code, parentId, sectorType: v.parse(v.optional(SectorType), stated.sectorType), from }
}

/** Writes some organisations together; after a crash some may stand already, and each is put alone. */
async function foundSome(deps: Working, act: Act, some: readonly Organisation[]): Promise<void> {
  const puts = some.map((next): Put => ({ row: rowOf(deps.organisations, { next, facts: [] }, act), when: { is: 'absent' } }))
  const unlessStanding = (error: unknown) => {
    if (!(error instanceof Standing)) throw error
    return true
  }
  if (await writeTogether(deps.table, puts).then(() => false, unlessStanding)) for (const put of puts) await putRow(deps.table, put).catch(unlessStanding)
}

/** What a registry holds after its import's organisations were founded: its ids by code, and what it keeps. */
export type Written = Readonly<{ byCode: ReadonlyMap<string, string>; registry: Registry }>

const codesIn = (nodes: readonly TreeNode[]) => new Map(nodes.flatMap(({ code, id }) => (code === undefined ? [] : [[code, id] as const])))

/** The first organisation of all, where there is none yet. */
const isRoot = ({ parentCode }: NewOrganisation, tree: Tree, orgId: string) => parentCode === undefined && orgId === ROOT && tree.node(ROOT) === undefined

/** The organisations of a file that are new and hang, by the parent they state, within the registry; without a stated parent they hang below the registry's own organisation. Parents come before children. */
function newBelow(stated: readonly NewOrganisation[], tree: Tree, orgId: string, from: string): Organisation[] {
  const known = codesIn(tree.nodes)
  const ours = codesIn(registryOf(tree, orgId).nodes)
  const made: Organisation[] = []
  const found = (one: NewOrganisation, parentId: string | undefined) => {
    const next = organisation(one, { parentId, from })
    ours.set(one.code, next.id)
    made.push(next)
  }
  for (const one of stated.filter(({ code }) => !known.has(code))) {
    const parentId = one.parentCode === undefined ? orgId : ours.get(one.parentCode)
    if (isRoot(one, tree, orgId) && made.length === 0) found(one, undefined)
    else if (parentId !== undefined) found(one, parentId)
  }
  return made
}

/** Founds the organisations an import brings, all in one new version of the tree. */
export async function writeTree(deps: Working, act: Act, { id, orgId }: Pick<Import, 'id' | 'orgId'>): Promise<Written> {
  const stated = await readOrganisations(deps.table, id)
  const tree = await readTree(deps.table)
  const made = newBelow(stated, tree, orgId, civilDayOf(act.at))
  const registry = registryOf(made.length === 0 ? tree : indexTree(tree.version + 1, [...tree.nodes, ...made.map(nodeOf)]), orgId)
  const written = { byCode: codesIn(registry.nodes), registry }
  if (made.length === 0) return written
  for (let from = 0; from < made.length; from += TOGETHER) await foundSome(deps, act, made.slice(from, from + TOGETHER))
  await writeTogether(deps.table, await treePuts({ ...deps, tree }, { nodes: [...tree.nodes, ...made.map(nodeOf)] }, act))
  return written
}
