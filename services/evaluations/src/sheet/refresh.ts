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
function ofScore({ score, proposedClass, conditions }: Score): Partial<Line> {
  const open = conditions.flatMap(({ class: grade, label, met }) => (met === null && v.is(RatedClass, grade) ? [{ class: grade, label }] : []))
  return { score, scored: proposedClass, open: open.length > 0 ? open : undefined }
}

/** A line with what its review and points say now. */
function refreshed({ reviews, scores }: Working, { year, cellId }: Cell, line: Line, rows: Rows): Line {
  const place = placeOf(year, cellId)
  const review = rows.get(keyText(reviewKey(place, line.member)))
  const score = rows.get(keyText(scoreKey(place, line.member)))
  const next: Line = { ...line, ...(review ? ofReview(reviews.parse(review)) : {}), ...(score ? ofScore(scores.parse(score)) : {}) }
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
