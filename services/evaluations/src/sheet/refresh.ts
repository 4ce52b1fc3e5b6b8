import { getRows, keyText, revise, type Act, type Row } from '@nen-nep/service-kit'
import { placeOf, reviewKey, scoreKey, sheetKey } from '../ids.ts'
import type { Deps } from '../stores.ts'
import { changed } from './lines.ts'
import type { Line } from './schema.ts'

type Rows = ReadonlyMap<string, Row>
type Cell = Readonly<{ year: number; cellId: string }>

/** A line with what its review and points say now. */
function refreshed({ reviews, scores }: Deps, { year, cellId }: Cell, line: Line, rows: Rows): Line {
  const place = placeOf(year, cellId)
  const review = rows.get(keyText(reviewKey(place, line.member)))
  const score = rows.get(keyText(scoreKey(place, line.member)))
  const { status, selfClass } = review ? reviews.parse(review) : {}
  const points = score && scores.parse(score)
  const next: Line = {
    ...line,
    ...(status === undefined || status === 'DRAFT' ? {} : { review: status }),
    ...(status === 'SUBMITTED' && selfClass !== undefined ? { self: selfClass } : {}),
    ...(points ? { score: points.score, scored: points.proposedClass } : {}),
  }
  return JSON.stringify(next) === JSON.stringify(line) ? line : next
}

/** Brings lines of a sheet up to what reviews and points say: told that something changed, it reads what is, so order and repeats do not matter. */
export async function refreshLines(deps: Deps, act: Act, cell: Cell, members: readonly string[]): Promise<void> {
  const place = placeOf(cell.year, cell.cellId)
  const rows = await getRows(deps.table, members.flatMap((member) => [reviewKey(place, member), scoreKey(place, member)]), true)
  await revise(deps.sheets, act, sheetKey(place), (sheet) => {
    if (!sheet) return undefined
    const lines = sheet.lines.map((line) => (members.includes(line.member) ? refreshed(deps, cell, line, rows) : line))
    return lines.every((line, at) => line === sheet.lines[at]) ? undefined : changed(sheet, { ...sheet, lines })
  })
}
