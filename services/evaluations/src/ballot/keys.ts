import { bare, compose, parts } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import type { Place } from '../ids.ts'

/** A ballot's id tells its year and cell; the rest comes from the command that opened it, so that a repeat meets the first. */
export const ballotId = (year: number, cellId: string, suffix: string) => compose('blt', year, bare(cellId), suffix)
const partition = ({ year, cell }: Place) => `V#${year}#${cell}`
/** All ballots of a cell's year stand in one partition of the service's own table. What is cast is never there: see `box.ts`. */
export const ballotsOf = (place: Place) => ({ pk: partition(place) })

/** The year, cell and place of a ballot, or nothing for an id of another shape. */
export function placeOfBallot(id: string): (Place & Readonly<{ key: Key }>) | undefined {
  const [year, cell, suffix] = parts('blt', id, 3) ?? []
  return year !== undefined && cell !== undefined && suffix !== undefined ? { year, cell, key: { pk: partition({ year, cell }), sk: suffix } } : undefined
}
