import { ClassesPublished, PaperReviewsRecorded, SheetReturned, SheetSubmitted } from '@nen-nep/contracts'
import { differencesBetween } from '@nen-nep/rules/tally/index'
import type { Act, Caller, Decision } from '@nen-nep/service-kit'
import { lineFor, setClasses } from './classes.ts'
import { changed, isBalloted, lacking } from './lines.ts'
import { refuse } from './refusals.ts'
import { demands, type MissingForm } from './required.ts'
import type { Change, Classified, Line, Paper, Sheet } from './schema.ts'
import { decides, leads } from './who.ts'

/** The cell proposes classes of its members, after conference and ballot. Members not rated by exception get none. */
export function propose(sheet: Sheet, rows: readonly Classified[], act: Act, caller: Caller): Decision<Sheet> {
  if (!leads(caller, sheet.cellId)) return refuse('sheet.not-leader')
  if (sheet.status !== 'OPEN') return refuse('sheet.not-open')
  const check = (line: Line) => (line.unrated === undefined ? undefined : refuse('record.not-rated', { memberId: line.member }))
  return changed(sheet, setClasses(sheet, rows, act, { step: 'PROPOSED', field: 'proposed', check, reader: caller }))
}

/** What was decided is made known: from now on each member reads their own class. Only results are published, never files (domain: 10.2). */
export function publish(sheet: Sheet, act: Act, caller: Caller): Decision<Sheet> {
  const { cellId, year, lines } = sheet
  if (!decides(caller, cellId)) return refuse('sheet.not-decider')
  if (sheet.published) return refuse('sheet.published')
  if (sheet.status !== 'DECIDED') return refuse('sheet.not-decided')
  const changes: Change[] = [...sheet.changes, { v: sheet.version + 1, step: 'PUBLISHED', by: act.by, at: act.at }]
  return changed(sheet, { ...sheet, published: { by: act.by, at: act.at }, changes }, ClassesPublished({ cellId, year, members: lines.length }))
}

const counted = ({ counts: [first, second] }: Sheet) => !first || (second !== undefined && differencesBetween(first.count, second.count).length === 0)
// What was counted agrees, and nobody votes any more.
function demandCounted(sheet: Sheet): void {
  if (!counted(sheet)) refuse('sheet.counts-differ')
  if (sheet.sealedBy !== undefined) refuse('sheet.still-voting')
}

/** The cell sends its sheet up: all forms are there and a ballot was counted where the campaign demands it, every rated member is proposed, and the tellers agree. What lacks is named with its address. */
export function submit(sheet: Sheet, act: Act, caller: Caller, forms: readonly MissingForm[]): Decision<Sheet> {
  const { cellId, year } = sheet
  if (!leads(caller, cellId)) return refuse('sheet.not-leader')
  if (sheet.status !== 'OPEN') return refuse('sheet.not-open')
  if (forms.length > 0) return refuse('sheet.forms-missing', { missing: forms, count: forms.length })
  if (demands(sheet.requires, 'BALLOT') && !isBalloted(sheet)) return refuse('sheet.no-ballot')
  const missing = lacking(sheet.lines, 'proposed')
  if (missing.length > 0) return refuse('sheet.incomplete', { members: missing, count: missing.length })
  demandCounted(sheet)
  const changes: Change[] = [...sheet.changes, { v: sheet.version + 1, step: 'SUBMITTED', by: act.by, at: act.at }]
  return changed(sheet, { ...sheet, status: 'SUBMITTED', returned: undefined, changes }, SheetSubmitted({ orgId: cellId, year }))
}

/** The cell holds reviews on paper: whoever has no phone writes by hand, and the secretary says that it is there, with the class its author gives themselves. */
export function takePaper(sheet: Sheet, rows: readonly Paper[], act: Act, caller: Caller): Decision<Sheet> {
  if (!leads(caller, sheet.cellId)) return refuse('sheet.not-leader')
  if (sheet.status !== 'OPEN') return refuse('sheet.not-open')
  const told = new Map(rows.map((row) => [lineFor(sheet, { memberId: row.memberId, version: undefined }, caller).member, row]))
  const lines = sheet.lines.map((line) => {
    const row = told.get(line.member)
    if (!row || line.review === 'SUBMITTED') return line
    return { ...line, review: 'ON_PAPER' as const, ...(row.selfClass === undefined ? {} : { self: row.selfClass }) }
  })
  const fresh = lines.filter((line, at) => line.review === 'ON_PAPER' && sheet.lines[at]?.review !== 'ON_PAPER').map(({ member }) => member)
  const facts = fresh.length > 0 ? [PaperReviewsRecorded({ cellId: sheet.cellId, year: sheet.year, members: fresh })] : []
  return changed(sheet, { ...sheet, lines, changes: [...sheet.changes, { v: sheet.version + 1, step: 'ON_PAPER', by: act.by, at: act.at, members: [...told.keys()] }] }, ...facts)
}

/** The superior gives the sheet back with a reason; what it had already decided is undone, and stays in the record of changes. */
export function giveBack(sheet: Sheet, reason: string, act: Act, caller: Caller): Decision<Sheet> {
  const { cellId, year } = sheet
  if (!decides(caller, cellId)) return refuse('sheet.not-decider')
  if (sheet.status !== 'SUBMITTED') return refuse('sheet.not-submitted')
  const was = sheet.lines.flatMap(({ member, decided, appraised }) => [...(decided ? [{ member, value: decided }] : []), ...(appraised ? [{ member, value: appraised, step: 'APPRAISED' as const }] : [])])
  const lines = sheet.lines.map((line) => (line.decided || line.appraised ? { ...line, decided: undefined, appraised: undefined } : line))
  const changes: Change[] = [...sheet.changes, { v: sheet.version + 1, step: 'RETURNED', by: act.by, at: act.at, reason, ...(was.length > 0 ? { was } : {}) }]
  return changed(sheet, { ...sheet, lines, status: 'OPEN', returned: reason, changes }, SheetReturned({ orgId: cellId, year }))
}
