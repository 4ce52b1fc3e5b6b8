import { bare, compose } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import { partsOf } from '../parts.ts'
import { partitionOf } from '../place.ts'

/** Partition of what an organisation sends down: a partition of its own, since all below read it. */
export const directivesFrom = (orgId: string) => `DR#${bare(orgId)}`
export const directivesOfYear = (year: number) => `${year}#`
export const directiveIdOf = (orgId: string, year: number, suffix: string) => compose('dir', bare(orgId), year, suffix)

export type DirectivePlace = Readonly<{ id: string; orgId: string; year: number; key: Key; board: Key }>
/** The place of a directive and of its board, read from its id alone; an id that is none is a directive that does not exist. */
export function directivePlaceOf(id: string): DirectivePlace {
  const { cellId: orgId, year, suffix } = partsOf('dir', id)
  const pk = directivesFrom(orgId)
  return { id, orgId, year, key: { pk, sk: directivesOfYear(year) + suffix }, board: { pk, sk: `B${year}#${suffix}` } }
}
/** How far a cell has come with the directives of a year: one row for all of them. */
export const followingKey = (cellId: string, year: number): Key => ({ pk: partitionOf(cellId), sk: `FD#${year}` })
