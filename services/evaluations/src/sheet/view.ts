import { isTheirs, type Seen } from '@nen-nep/service-kit'
import { recordId } from '../ids.ts'
import { resultOf } from '../tally/result.ts'
import type { Conference } from '../tally/schema.ts'
import { formOf } from './form.ts'
import { countsOf, isOutdated, lacking, ownLine, seenBy, type Reader } from './lines.ts'
import { postIn } from './posts.ts'
import { refuse } from './refusals.ts'
import type { Line, Sheet } from './schema.ts'

/** A member's line, where there is one. */
export const lineOf = ({ lines }: Sheet, member: string): Line => lines.find((one) => one.member === member) ?? refuse('record.unknown')

/** One member's line as its readers meet it. */
export function recordOf(sheet: Sheet, member: string, line = lineOf(sheet, member)) {
  const { v: version, member: memberId, ...rest } = line
  return { id: recordId(sheet.year, sheet.cellId, member), memberId, ...rest, form: formOf(line.subject, sheet.sector), ...(isOutdated(line) ? { recheck: true } : {}), version }
}

/** The same for the member it is of: what was appraised and decided is theirs to read once it is published. */
export const ownRecordOf = (sheet: Sheet, member: string) => recordOf(sheet, member, ownLine(sheet, lineOf(sheet, member)))
/** One or the other, by who reads it. */
export const recordFor = (sheet: Sheet, member: string, reader: Reader) => (isTheirs(reader, member) ? ownRecordOf : recordOf)(sheet, member)

const ORDER = ['HEAD', 'DEPUTY', 'MEMBER']
/** Who is reviewed after whom: the body as a collective first, then its head, deputies, and all others (domain: 6.4). */
const reviewOrder = ({ cellId, lines }: Pick<Sheet, 'cellId' | 'lines'>) => [cellId, ...lines.toSorted((a, b) => ORDER.indexOf(postIn(a, cellId)) - ORDER.indexOf(postIn(b, cellId))).map(({ member }) => member)]

/** What is read beside a sheet to show all of it: names, and the conference, whose heads are what its ballot's shares are taken of. */
export type Shown = Readonly<{ names: ReadonlyMap<string, string>; conference: Seen<Conference> | undefined }>
const besideOf = (sheet: Sheet, { conference, names }: Shown) => {
  const { heldOn, summoned, present, tellers, baseRule, comments } = conference?.state ?? {}
  return { ballot: resultOf(sheet, conference?.state, names), conference: conference && { version: conference.version, heldOn, summoned, present, tellers, baseRule, comments } }
}

/** A sheet as one of its handlers meets it; of the ballot only what may be shown, and nothing where the conference was not read: a share of another base would be another result. */
export function viewOf(all: Sheet, reader: Reader, shown?: Shown) {
  const sheet = seenBy(all, reader)
  const { lines, counts: _, voted: __, ...rest } = sheet
  const rows = lines.map(({ member }) => ({ ...recordOf(sheet, member), name: shown?.names.get(member) }))
  return { ...rest, rows, reviewOrder: reviewOrder(sheet), counts: countsOf(lines), unproposed: lacking(lines, 'proposed').length, undecided: lacking(all.lines, 'decided').length, recheck: lines.filter(isOutdated).length, ...(shown ? besideOf(sheet, shown) : {}) }
}
