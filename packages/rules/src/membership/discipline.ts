import type { MemberStatus } from '@nen-nep/contracts'
import * as v from 'valibot'
import { addYears } from '../dates/arithmetic.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import { membershipNorms } from '../packs/norms.ts'
import type { MembershipNorms } from '../packs/schema.ts'

/** Disciplinary measures, mildest first: khien trach, canh cao, cach chuc, khai tru (296-QD/TW, recalled). */
export const Measure = v.picklist(['REPRIMAND', 'WARNING', 'DISMISSAL', 'EXPULSION'])
export type Measure = v.InferOutput<typeof Measure>

const measures: Readonly<Partial<Record<MemberStatus, readonly Measure[]>>> = {
  PROBATIONARY: ['REPRIMAND', 'WARNING'],
  OFFICIAL: ['REPRIMAND', 'WARNING', 'DISMISSAL'],
  EXPELLED: ['EXPULSION'],
}
/** Whether a measure can stand at somebody of that status: a probationer is reprimanded or warned; expulsion is recorded once the membership has ended by it. */
export const isMeasureFor = (measure: Measure, status: MemberStatus) => measures[status]?.includes(measure) ?? false

/** What a cell may decide by itself; the rest is for the level above (296-QD/TW, derived). */
export const isCells = (measure: Measure) => measure === 'REPRIMAND' || measure === 'WARNING'

/** The day on which a measure lapses of itself, one year on; expulsion never does. */
export const lapsesOn = (measure: Measure, on: PlainDate, { disciplineYears }: MembershipNorms = membershipNorms): PlainDate | undefined => (measure === 'EXPULSION' ? undefined : addYears(on, disciplineYears))
