import { bare, compose } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import { partsOf } from '../parts.ts'
import { partitionOf } from '../place.ts'

export const resolutionsOfYear = (year: number) => `D${year}#`
export const resolutionIdOf = (orgId: string, year: number, suffix: string) => compose('res', bare(orgId), year, suffix)

/** The place of a resolution, read from its id alone; an id that is none is a resolution that does not exist. */
export function resolutionPlaceOf(id: string): Readonly<{ orgId: string; year: number; key: Key }> {
  const { cellId: orgId, year, suffix } = partsOf('res', id)
  return { orgId, year, key: { pk: partitionOf(orgId), sk: resolutionsOfYear(year) + suffix } }
}
/** Where an organ's numbers of one kind and year are kept. */
export const registerKey = (orgId: string, year: number, kind: string): Key => ({ pk: partitionOf(orgId), sk: `DN#${year}#${kind}` })
