import { OrganisationType, SectorType, shortHash } from '@nen-nep/contracts'
import { putRow, readTree, rowOf, Standing, writeTogether, type Act, type Put } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { nodeOf } from '../organisation/rules.ts'
import { ROOT, type Organisation } from '../organisation/schema.ts'
import { treePuts } from '../publishing/tree.ts'
import type { Working } from '../stores.ts'
import { readOrganisations, type NewOrganisation } from './pages.ts'

const TOGETHER = 90

/** Ids come from the office's own codes, so that writing the same tree again finds what is there. */
const idOf = (code: string) => `org_${shortHash(8, 'organisation', code)}`

function organisation(stated: NewOrganisation, byCode: ReadonlyMap<string, string>, hasRoot: boolean, from: string): Organisation {
  const parentId = stated.parentCode === undefined ? (hasRoot ? ROOT : undefined) : (byCode.get(stated.parentCode) ?? idOf(stated.parentCode))
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

/** Founds the organisations an import brings, all in one new version of the tree; answers the ids by code of the whole tree. */
export async function writeTree(deps: Working, act: Act, importId: string): Promise<ReadonlyMap<string, string>> {
  const stated = await readOrganisations(deps.table, importId)
  const tree = await readTree(deps.table)
  const byCode = new Map(tree.nodes.flatMap(({ code, id }) => (code === undefined ? [] : [[code, id] as const])))
  const missing = stated.filter(({ code }) => !byCode.has(code))
  if (missing.length === 0) return byCode
  const made: Organisation[] = []
  for (const one of missing) {
    const next = organisation(one, byCode, tree.node(ROOT) !== undefined || made.length > 0, act.at.slice(0, 10))
    byCode.set(one.code, next.id)
    made.push(next)
  }
  for (let from = 0; from < made.length; from += TOGETHER) await foundSome(deps, act, made.slice(from, from + TOGETHER))
  await writeTogether(deps.table, await treePuts(deps, [...tree.nodes, ...made.map(nodeOf)], act))
  return byCode
}
