import type { Happening } from '@nen-nep/contracts'
import { putNewer } from '@nen-nep/service-kit'
import type { Deps } from '../deps.ts'
import { sheetKey, ttl } from '../place.ts'
import type { Counts } from './rules.ts'

/** Keeps each cell's newest counts by class, for the tables of the organisations above it. */
export const hearSheet = ({ table }: Deps, { data: { cellId, year, counts, decided, steps }, version, at }: Happening<{ cellId: string; year: number; counts: Counts; decided: boolean; steps?: Readonly<{ members: number; reviews: number }> | undefined }>) =>
  putNewer(table, { ...sheetKey(year, cellId), cellId, version, counts, decided, steps: steps && { members: steps.members, reviews: steps.reviews }, ttl: ttl(at, 800) })
