import { bare, compose } from '@nen-nep/contracts'
import type { RatingRules } from '@nen-nep/rules/rating/index'
import { recordId } from '../ids.ts'
import { formOf, type Form } from './form.ts'
import type { Requirement } from '../campaign/schema.ts'
import type { Line, Sheet } from './schema.ts'

/** A form that is not there, whose it is, and where it is written. */
export type MissingForm = Readonly<{ form: Form; memberId?: string; at: string }>

/** The own report of a body, where it was not handed in. */
export const missingReport = (year: number, orgId: string, isThere: boolean): MissingForm[] => (isThere ? [] : [{ form: '01', at: `/evaluations/collectives/${compose('col', year, bare(orgId))}/report` }])

/** Some who are not rated owe no review either (124-QĐ/TW, art. 5(2)); all others do. */
function owesReview({ unrated }: Line, { exceptions }: RatingRules): boolean {
  const effect = exceptions.find(({ code }) => code === unrated)?.effect
  return effect?.kind !== 'NOT_RATED' || effect.review
}
const isThere = ({ review }: Line) => review === 'SUBMITTED' || review === 'ON_PAPER'

/** Reviews of a cell's members that were neither handed in nor taken in on paper. */
export const missingReviews = ({ year, cellId, lines, sector }: Sheet, rules: RatingRules): MissingForm[] =>
  lines.filter((line) => owesReview(line, rules) && !isThere(line)).map(({ member, subject }) => ({ form: formOf(subject, sector), memberId: member, at: `/evaluations/records/${recordId(year, cellId, member)}/review` }))

/** Whether a campaign demands something. */
export const demands = (needs: readonly Requirement[], what: Requirement) => needs.includes(what)
