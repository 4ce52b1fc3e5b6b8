import { ClassesCorrected, ClassesDecided } from '@nen-nep/contracts'
import { isAbove, messages as ofRating, RatedClass } from '@nen-nep/rules/rating/index'
import { isOwnAffair, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { setClasses } from './classes.ts'
import { changed, isRated, lacking, standing } from './lines.ts'
import { classAbove } from './posts.ts'
import { refuse } from './refusals.ts'
import { demands } from './required.ts'
import type { Classified, Line, Sheet } from './schema.ts'
import { decides, demandOther } from './who.ts'

// A class that somebody else considered again is not put back by whoever had decided it first.
function demandFresh({ changes }: Sheet, memberId: string, caller: Caller): void {
  const first = changes.filter(({ step }) => step === 'RECONSIDERED').flatMap(({ was = [] }) => was.flatMap(({ member, value }) => (member === memberId && value.by !== undefined ? [value.by] : [])))
  if (first.some((by) => isOwnAffair(caller, by))) refuse('record.reconsidered', { memberId })
}

/** Nobody who leads a body is rated above it unless somebody says why: the rules propose, and people decide (domain: 6.4). */
function checkHead(sheet: Sheet, line: Line, { class: grade, reason }: Classified): void {
  const collective = classAbove(sheet, line)
  const isOver = collective !== undefined && v.is(RatedClass, grade) && isAbove(grade, collective)
  if (isOver && !reason) refuse('record.above-collective', { memberId: line.member, collective, source: ofRating.ofLeaders })
}

// Whose class it is to decide at all: another's, not one already reconsidered, of who is rated.
function demandDecidable(sheet: Sheet, line: Line, row: Classified, caller: Caller): void {
  demandOther(caller, line.member)
  demandFresh(sheet, line.member, caller)
  checkHead(sheet, line, row)
  if (!isRated(line) && row.class !== 'NOT_RATED') refuse('record.not-rated', { memberId: line.member })
}

// What a class demands is stated before somebody is given it, or they say why it is given without.
function demandStated({ open = [], member }: Line, { class: grade, reason }: Classified): void {
  const demands = open.filter((one) => one.class === grade).map(({ label }) => label)
  if (demands.length > 0 && !reason) refuse('record.open-demands', { memberId: member, demands })
}

function checkDeciding(line: Line, row: Classified): void {
  const before = standing(line)
  const advised = line.decided === undefined ? (line.appraised?.class ?? before) : before
  if ((before !== row.class || advised !== row.class) && !row.reason) refuse('record.reason-needed', { memberId: line.member, proposed: before, appraised: line.appraised?.class })
  demandStated(line, row)
}

/** The superior's advisers look at what a cell proposed before it is decided; where they see it otherwise they say why. What the cell proposed stays beside it (domain: 6.4). */
export function appraise(sheet: Sheet, rows: readonly Classified[], act: Act, caller: Caller): Decision<Sheet> {
  if (!decides(caller, sheet.cellId)) return refuse('sheet.not-decider')
  if (sheet.status !== 'SUBMITTED') return refuse('sheet.not-submitted')
  const check = (line: Line, row: Classified) => {
    demandOther(caller, line.member)
    if (line.unrated !== undefined) refuse('record.not-rated', { memberId: line.member })
    if (line.proposed?.class !== row.class && !row.reason) refuse('record.reason-needed', { memberId: line.member, proposed: line.proposed?.class })
  }
  return changed(sheet, setClasses(sheet, rows, act, { step: 'APPRAISED', field: 'appraised', check, reader: caller }))
}

/** The superior decides; where it differs from what stands, or a demand of the class was not stated, it says why, and what stood is kept. Nobody decides their own record. Complete, the sheet is DECIDED; a later change is a correction. */
export function decide(sheet: Sheet, rows: readonly Classified[], act: Act, caller: Caller): Decision<Sheet> {
  const { cellId, year } = sheet
  if (!decides(caller, cellId)) return refuse('sheet.not-decider')
  if (sheet.status === 'OPEN') return refuse('sheet.not-submitted')
  const bare = demands(sheet.requires, 'APPRAISAL') ? rows.filter(({ memberId }) => sheet.lines.some((line) => line.member === memberId && isRated(line) && line.appraised === undefined)) : []
  if (bare.length > 0) return refuse('sheet.not-appraised', { members: bare.map(({ memberId }) => memberId), count: bare.length })
  const check = (line: Line, row: Classified) => {
    demandDecidable(sheet, line, row, caller)
    checkDeciding(line, row)
  }
  const next = setClasses(sheet, rows, act, { step: 'DECIDED', field: 'decided', check, reader: caller })
  if (sheet.status === 'DECIDED') return changed(sheet, next, ClassesCorrected({ cellId, year, members: rows.map(({ memberId }) => memberId) }))
  if (lacking(next.lines, 'decided').length > 0) return changed(sheet, next)
  return changed(sheet, { ...next, status: 'DECIDED' }, ClassesDecided({ cellId, year, members: next.lines.length }))
}
