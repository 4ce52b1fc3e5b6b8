import { bare, compose } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import { partsOf } from '../parts.ts'
import { partitionOf } from '../place.ts'

export const proposalsOfYear = (year: number) => `U${year}#`
export const proposalIdOf = (cellId: string, year: number, suffix: string) => compose('prp', bare(cellId), year, suffix)

/** The place of a proposal, at the cell that raised it; an id that is none is a proposal that does not exist. */
export function proposalPlaceOf(id: string): Readonly<{ cellId: string; year: number; key: Key }> {
  const { cellId, year, suffix } = partsOf('prp', id)
  return { cellId, year, key: { pk: partitionOf(cellId), sk: proposalsOfYear(year) + suffix } }
}
/** Partition of what was raised to an organisation: pointers alone, the proposals stand at their cells. */
export const raisedTo = (orgId: string) => `PI#${bare(orgId)}`
export const pointerKey = (orgId: string, proposalId: string): Key => ({ pk: raisedTo(orgId), sk: `${proposalPlaceOf(proposalId).year}#${proposalId}` })
