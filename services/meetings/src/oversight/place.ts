import { bare, compose } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import { partsOf } from '../parts.ts'
import { partitionOf } from '../place.ts'

/** Visits to a cell's meetings in a year stand with the cell. */
export const visitsOfYear = (year: number) => `VI#${year}#`
export const visitIdOf = (cellId: string, year: number, suffix: string) => compose('vis', bare(cellId), year, suffix)
export function visitPlaceOf(id: string): Readonly<{ cellId: string; key: Key }> {
  const { cellId, year, suffix } = partsOf('vis', id)
  return { cellId, key: { pk: partitionOf(cellId), sk: visitsOfYear(year) + suffix } }
}

/** Inspections stand with the body that inspects; who is inspected reads them there. */
export const inspectionsOfYear = (year: number) => `IP#${year}#`
export const inspectionIdOf = (orgId: string, year: number, suffix: string) => compose('isp', bare(orgId), year, suffix)
export type InspectionPlace = Readonly<{ orgId: string; year: number; key: Key }>
/** The place of an inspection; an id that is none is an inspection that does not exist. */
export function inspectionPlaceOf(id: string): InspectionPlace {
  const { cellId: orgId, year, suffix } = partsOf('isp', id)
  return { orgId, year, key: { pk: partitionOf(orgId), sk: inspectionsOfYear(year) + suffix } }
}
