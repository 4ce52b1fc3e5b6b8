import type { Key } from '@nen-nep/service-kit'
import { partitionOf } from '../place.ts'

/** A cell's review of its leadership, area by area, in one year. */
export const areaReviewKey = (cellId: string, year: number): Key => ({ pk: partitionOf(cellId), sk: `AR#${year}` })
