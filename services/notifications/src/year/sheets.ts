import type { Happening } from '@nen-nep/contracts'
import { putNewer } from '@nen-nep/service-kit'
import type { Deps } from '../deps.ts'
import { sheetKey, ttl } from '../place.ts'

/** Keeps how far each cell's reviews have come, for the letters about the day to those above it. */
export const hearSheet = ({ table }: Deps, { data: { cellId, year, steps }, version, at }: Happening<{ cellId: string; year: number; steps?: Readonly<{ members: number; reviews: number }> | undefined }>) =>
  putNewer(table, { ...sheetKey(year, cellId), cellId, version, steps: steps && { members: steps.members, reviews: steps.reviews }, ttl: ttl(at, 800) })
