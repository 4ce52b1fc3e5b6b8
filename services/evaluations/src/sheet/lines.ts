import { SheetChanged, type Class, type Fact } from '@nen-nep/contracts'
import type { Decision } from '@nen-nep/service-kit'
import type { Line, Sheet } from './schema.ts'

/** The class a member stands in now: decided, else proposed, else not rated by exception, else none yet. */
export const standing = ({ decided, proposed, unrated }: Line): Class | undefined => decided?.class ?? proposed?.class ?? (unrated === undefined ? undefined : 'NOT_RATED')

/** Whether facts that a member was judged by were set right after their class was decided, and nobody has decided again. */
export const isOutdated = ({ decided, reckoned }: Line) => decided !== undefined && reckoned?.against === (decided.at ?? '')

/** Whether somebody is rated at all. */
export const isRated = ({ unrated }: Line) => unrated === undefined
/** Lines that a step must have filled before the sheet may go on. */
export const lacking = (lines: readonly Line[], step: 'proposed' | 'decided') => lines.filter((line) => isRated(line) && line[step] === undefined).map(({ member }) => member)

/** How many members stand in each class. */
export function countsOf(lines: readonly Line[]): Record<Class, number> {
  const counts = { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0, NOT_RATED: 0 }
  for (const line of lines) {
    const grade = standing(line)
    if (grade) counts[grade] += 1
  }
  return counts
}

const headsIn = (lines: readonly Line[], grade: Class) => lines.filter((line) => line.subject === 'HEAD' && standing(line) === grade).length
/** How many heads stand in the two classes that a quota looks at. */
export const headsOf = (lines: readonly Line[]) => ({ EXCELLENT: headsIn(lines, 'EXCELLENT'), GOOD: headsIn(lines, 'GOOD') })

/** Whether it is known that a cell has nobody to review: its roster has reached us, and nobody on it counts. Where no roster is known, somebody may be there. */
export const isEmpty = ({ rosterVersion, lines }: Pick<Sheet, 'rosterVersion' | 'lines'>) => rosterVersion > 0 && lines.length === 0
/** Whether nothing is left to decide: all classes were decided, or there is nobody whose class it would be. */
const isDone = (sheet: Sheet) => sheet.status === 'DECIDED' || isEmpty(sheet)

const classesOf = (sheet: Sheet) => JSON.stringify([isDone(sheet), sheet.lines.map((line) => [line.member, standing(line)])])

/** A line as its own member reads it: what was appraised and decided is theirs once it is published. */
export const ownLine = ({ published }: Pick<Sheet, 'published'>, line: Line): Line => (published ? line : { ...line, appraised: undefined, decided: undefined })

/** A sheet as somebody reads it who may stand on it: of themselves they read no more than any member, though they lead the cell or decide on it. */
export function seenBy(sheet: Sheet, reader: string): Sheet {
  if (sheet.published || sheet.lines.every(({ member }) => member !== reader)) return sheet
  const lines = sheet.lines.map((line) => (line.member === reader ? ownLine(sheet, line) : line))
  const changes = sheet.changes.map((one) => (one.step === 'PROPOSED' || !one.was ? one : { ...one, was: one.was.filter(({ member }) => member !== reader) }))
  return { ...sheet, lines, changes }
}

/** Whether the cell has voted: on paper as far as a teller counted, or by a ballot that was closed. */
export const isBalloted = ({ counts, voted }: Pick<Sheet, 'counts' | 'voted'>) => counts.length + voted.length > 0

/** Where the sheet stands, for the summary up the tree; a cell that has nobody has done every step. */
export function whereItStands(sheet: Sheet): Fact {
  const recheck = sheet.lines.filter(isOutdated).length
  const { lines, cellId, year, rootId, path, status, classesAt } = sheet
  return SheetChanged({
    cellId,
    year,
    counts: countsOf(lines),
    decided: isDone(sheet),
    ...(sheet.published || isEmpty(sheet) ? { published: true } : {}),
    rootId,
    path,
    classesAt,
    steps: {
      members: lines.length,
      reviews: lines.filter(({ review }) => review === 'SUBMITTED' || review === 'ON_PAPER').length,
      proposed: lines.filter((line) => isRated(line) && line.proposed).length,
      balloted: isBalloted(sheet) || isEmpty(sheet),
      submitted: status !== 'OPEN' || isEmpty(sheet),
      heads: headsOf(lines),
      ...(recheck > 0 ? { recheck } : {}),
    },
  })
}

/** What a rule says of the next sheet becomes a decision: changed lines carry the version this commit makes, and the summary is told. */
export function changed(before: Sheet, next: Sheet, ...facts: Fact[]): Decision<Sheet> {
  const version = before.version + 1
  const old = new Set(before.lines)
  const lines = next.lines.map((line) => (old.has(line) ? line : { ...line, v: version }))
  const classesAt = classesOf(before) === classesOf(next) ? before.classesAt : version
  const settled = { ...next, version, lines, classesAt }
  return { next: settled, facts: [whereItStands(settled), ...facts] }
}
