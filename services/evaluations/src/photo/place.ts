import { compose, parts, shortHash } from '@nen-nep/contracts'
import { refuse, type Key } from '@nen-nep/service-kit'
import { sheetKey, type Place } from '../ids.ts'

const PREFIX = 'S#'
/** The photos of a cell's year, beside its sheet. */
export const photosOf = (place: Place) => ({ pk: sheetKey(place).pk, prefix: PREFIX })
/** A photo's id says whose count it is of; it comes from the command's key, so that a repeat finds the first answer. */
export const photoIdOf = ({ year, cell }: Place, key: string) => compose('pho', year, cell, shortHash(8, key))
export type PhotoPlace = Readonly<{ place: Place; key: Key; file: string }>
/** Where a photo stands, and where its bytes lie in the bucket; an id that is none is a photo that does not exist. */
export function photoPlaceOf(id: string): PhotoPlace {
  const [year, cell, mine] = parts('pho', id, 3) ?? []
  if (year === undefined || cell === undefined || mine === undefined) return refuse('item.missing')
  const place = { year, cell }
  return { place, key: { pk: photosOf(place).pk, sk: `${PREFIX}${mine}` }, file: `protocols/${cell}/${year}/${mine}` }
}
