import { YearPaperRequested } from '@nen-nep/contracts'
import type { Act, Decision } from '@nen-nep/service-kit'
import type { Paper } from './schema.ts'

/** Asks for a paper. */
export const request = (given: Omit<Paper, 'by' | 'askedAt' | 'state'>, { by, at }: Act): Decision<Paper> => ({ next: { ...given, by, askedAt: at, state: 'WRITING' }, facts: [YearPaperRequested({ paperId: given.id, orgId: given.orgId, year: given.year })] })
