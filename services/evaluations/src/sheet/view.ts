import { recordId } from '../ids.ts'
import { resultOf } from '../tally/result.ts'
import { countsOf, lacking } from './lines.ts'
import { refuse } from './rules.ts'
import type { Sheet } from './schema.ts'

/** One member's line as its readers meet it. */
export function recordOf(sheet: Sheet, member: string) {
  const line = sheet.lines.find((one) => one.member === member) ?? refuse('record.unknown')
  const { v: version, member: memberId, ...rest } = line
  return { id: recordId(sheet.year, sheet.cellId, member), memberId, ...rest, form: line.subject === 'MEMBER' ? '2A' : '2B', version }
}

/** A sheet as its handlers meet it; of the ballot only what may be shown. */
export function viewOf({ lines, counts, ...rest }: Sheet, names: ReadonlyMap<string, string> = new Map()) {
  const sheet = { lines, counts, ...rest }
  const rows = lines.map(({ member }) => ({ ...recordOf(sheet, member), name: names.get(member) }))
  return { ...rest, rows, counts: countsOf(lines), unproposed: lacking(lines, 'proposed').length, undecided: lacking(lines, 'decided').length, ballot: resultOf(sheet) }
}
