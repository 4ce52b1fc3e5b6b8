import { RatedClass } from '@nen-nep/rules/rating/index'
import { getRows, keyText, revise, type Act, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { placeOf, reviewKey, scoreKey, sheetKey } from '../ids.ts'
import type { Review } from '../review/schema.ts'
import type { Score } from '../score/schema.ts'
import type { Working } from '../stores.ts'
import { changed } from './lines.ts'
import type { Line } from './schema.ts'

type Rows = ReadonlyMap<string, Row>
type Cell = Readonly<{ year: number; cellId: string }>

/** What a review lets the sheet know: that it was handed in or given back, and the class its author gives themselves; nothing of a draft. */
function ofReview({ status, selfClass }: Review): Partial<Line> {
  if (status === 'DRAFT') return {}
  return status === 'SUBMITTED' ? { review: status, ...(selfClass === undefined ? {} : { self: selfClass }) } : { review: status }
}
// Who decided while points were being reckoned again had the former ones before them.
const missedBy = ({ decided, score, scored }: Line, now: Score) => (decided && (score !== now.score || scored !== now.proposedClass) ? { against: decided.at ?? '' } : {})
function reckonedOf(line: Line, now: Score): Line['reckoned'] {
  const { outdated, again, proposedClass } = now
  if (outdated) return { at: outdated.at, class: outdated.now.class, against: outdated.against }
  return again && { at: again.at, class: proposedClass, ...(line.reckoned?.at === again.at ? line.reckoned : missedBy(line, now)) }
}
function ofScore(line: Line, now: Score): Partial<Line> {
  const { score, proposedClass, conditions } = now
  const open = conditions.flatMap(({ class: grade, label, met }) => (met === null && v.is(RatedClass, grade) ? [{ class: grade, label }] : []))
  return { score, scored: proposedClass, open: open.length > 0 ? open : undefined, reckoned: reckonedOf(line, now) }
}

/** A line with what its review and points say now. */
function refreshed({ reviews, scores }: Working, { year, cellId }: Cell, line: Line, rows: Rows): Line {
  const place = placeOf(year, cellId)
  const review = rows.get(keyText(reviewKey(place, line.member)))
  const score = rows.get(keyText(scoreKey(place, line.member)))
  const next: Line = { ...line, ...(review ? ofReview(reviews.parse(review)) : {}), ...(score ? ofScore(line, scores.parse(score)) : {}) }
  return JSON.stringify(next) === JSON.stringify(line) ? line : next
}

/** Brings lines of a sheet up to what reviews and points say: told that something changed, it reads what is, so order and repeats do not matter. */
export async function refreshLines(deps: Working, act: Act, cell: Cell, members: readonly string[]): Promise<void> {
  const place = placeOf(cell.year, cell.cellId)
  const rows = await getRows(deps.table, members.flatMap((member) => [reviewKey(place, member), scoreKey(place, member)]), true)
  await revise(deps.sheets, act, sheetKey(place), (sheet) => {
    if (!sheet) return undefined
    const lines = sheet.lines.map((line) => (members.includes(line.member) ? refreshed(deps, cell, line, rows) : line))
    return lines.every((line, at) => line === sheet.lines[at]) ? undefined : changed(sheet, { ...sheet, lines })
  })
}
