import { YearPaperRequested } from '@nen-nep/contracts'
import type { Act, Decision } from '@nen-nep/service-kit'
import type { Paper } from './schema.ts'

/** Days for which a paper's file is kept. */
const KEPT_DAYS = 7
const DAY_MS = 86_400_000
/** Its file is kept for some days only. */
export const isOver = ({ askedAt }: Pick<Paper, 'askedAt'>, now: string) => Date.parse(now) >= Date.parse(askedAt) + KEPT_DAYS * DAY_MS

/** Asks for a paper. */
export const request = (given: Omit<Paper, 'by' | 'askedAt' | 'state'>, { by, at }: Act): Decision<Paper> => ({ next: { ...given, by, askedAt: at, state: 'WRITING' }, facts: [YearPaperRequested({ paperId: given.id, orgId: given.orgId, year: given.year })] })
