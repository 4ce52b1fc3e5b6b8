import { bare, compose } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import { partsOf } from '../parts.ts'
import { partitionOf } from '../place.ts'

/** Begins the sort keys of all limitations of a cell, whatever their year: those of years ago may still be open. */
export const LIMITATIONS = 'L#'
export const limitationIdOf = (cellId: string, year: number, suffix: string) => compose('lim', bare(cellId), year, suffix)

/** The place of a limitation; an id that is none is a limitation that does not exist. */
export function limitationPlaceOf(id: string): Readonly<{ cellId: string; year: number; key: Key }> {
  const { cellId, year, suffix } = partsOf('lim', id)
  return { cellId, year, key: { pk: partitionOf(cellId), sk: `${LIMITATIONS}${year}#${suffix}` } }
}
