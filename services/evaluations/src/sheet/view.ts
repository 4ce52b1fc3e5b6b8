import { recordId } from '../ids.ts'
import { resultOf } from '../tally/result.ts'
import type { Conference } from '../tally/schema.ts'
import { formOf } from './form.ts'
import { countsOf, lacking } from './lines.ts'
import { refuse } from './rules.ts'
import type { Line, Sheet } from './schema.ts'

/** A member's line, where there is one. */
export const lineOf = ({ lines }: Sheet, member: string): Line => lines.find((one) => one.member === member) ?? refuse('record.unknown')

/** One member's line as its readers meet it. */
export function recordOf(sheet: Sheet, member: string) {
  const line = lineOf(sheet, member)
  const { v: version, member: memberId, ...rest } = line
  return { id: recordId(sheet.year, sheet.cellId, member), memberId, ...rest, form: formOf(line.subject, sheet.sector), version }
}

/** The same for the member it is of: what was appraised and decided is theirs to read once it is published. */
export function ownRecordOf(sheet: Sheet, member: string) {
  const record = recordOf(sheet, member)
  return sheet.published ? record : { ...record, appraised: undefined, decided: undefined }
}

const ORDER = ['HEAD', 'DEPUTY', 'MEMBER']
/** Who is reviewed after whom: the body as a collective first, then its head, deputies, and all others (domain: 6.4). */
const reviewOrder = ({ cellId, lines }: Pick<Sheet, 'cellId' | 'lines'>) => [cellId, ...lines.toSorted((a, b) => ORDER.indexOf(a.subject) - ORDER.indexOf(b.subject)).map(({ member }) => member)]

/** What is read beside a sheet to show all of it: names, and the conference, whose heads are what its ballot's shares are taken of. */
export type Shown = Readonly<{ names: ReadonlyMap<string, string>; conference: Conference | undefined }>
/** A sheet as its handlers meet it; of the ballot only what may be shown, and nothing where the conference was not read: a share of another base would be another result. */
export function viewOf({ lines, counts, voted, ...rest }: Sheet, shown?: Shown) {
  const sheet = { lines, counts, voted, ...rest }
  const rows = lines.map(({ member }) => ({ ...recordOf(sheet, member), name: shown?.names.get(member) }))
  return { ...rest, rows, reviewOrder: reviewOrder(sheet), counts: countsOf(lines), unproposed: lacking(lines, 'proposed').length, undecided: lacking(lines, 'decided').length, ...(shown ? { ballot: resultOf(sheet, shown.conference) } : {}) }
}
