import { ClassesCorrected, ClassesDecided, ClassesPublished, SheetReturned, SheetSubmitted } from '@nen-nep/contracts'
import { isAbove, messages as ofRating, RatedClass } from '@nen-nep/rules/rating/index'
import { differencesBetween } from '@nen-nep/rules/tally/index'
import { isOwnAffair, refusals, type Act, type Caller, type Decision, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { changed, isBalloted, isRated, lacking, ownLine, standing } from './lines.ts'
import { classAbove } from './posts.ts'
import { demands, type MissingForm } from './required.ts'
import type { Change, Classified, Line, Paper, Sheet, StepValue } from './schema.ts'

export const refuse = refusals({
  'sheet.not-yours': 'forbidden',
  'sheet.not-leader': 'forbidden',
  'sheet.not-decider': 'forbidden',
  'sheet.not-open': 'conflict',
  'sheet.not-submitted': 'conflict',
  'sheet.incomplete': 'conflict',
  'sheet.forms-missing': 'conflict',
  'sheet.no-ballot': 'conflict',
  'sheet.counts-differ': 'conflict',
  'sheet.not-appraised': 'conflict',
  'sheet.still-voting': 'conflict',
  'sheet.not-decided': 'conflict',
  'sheet.published': 'conflict',
  'sheet.busy': 'too-many',
  'record.unknown': 'missing',
  'record.stale': 'stale',
  'record.own': 'forbidden',
  'record.not-rated': 'conflict',
  'record.reconsidered': 'forbidden',
  'record.reason-needed': 'invalid',
  'record.open-demands': 'invalid',
  'record.above-collective': 'invalid',
})

/** The secretary and deputy lead their cell's part of the year; its committee reads along. */
export const leads = (caller: Caller, cellId: string) => caller.may('lead', cellId)
export const decides = (caller: Caller, cellId: string) => caller.may('decide', cellId)
const onCommittee = (caller: Caller, cellId: string) => caller.grants.some(({ role, orgId }) => role === 'COMMITTEE_MEMBER' && orgId === cellId)
/** Who may read a cell's sheet: those who prepare it and those who decide it; never administrators as such, nor other members (domain: 10.2, 10.7). */
export const handles = (caller: Caller, cellId: string) => leads(caller, cellId) || decides(caller, cellId) || onCommittee(caller, cellId)

/** Whether somebody sees a body as one of its members alone: with a post there or above, one sees more. What a year comes to is a member's to read once it is published. */
export const isMereMember = (caller: Caller, { ancestors }: Pick<Tree, 'ancestors'>, orgId: string) =>
  !caller.grants.some(({ role, orgId: at }) => role !== 'MEMBER' && role !== 'MINUTE_TAKER' && (at === orgId || ancestors(orgId).includes(at)))

/** Refuses whoever neither handles the sheet nor is the member the record is of. */
export function demandReader(caller: Caller, cellId: string, memberId: string): void {
  if (!handles(caller, cellId) && caller.id !== memberId) refuse('sheet.not-yours')
}

function lineFor(sheet: Sheet, { memberId, version }: Pick<Classified, 'memberId' | 'version'>, { by }: Pick<Act, 'by'>): Line {
  const line = sheet.lines.find(({ member }) => member === memberId)
  if (!line) return refuse('record.unknown', { memberId })
  if (version !== undefined && version !== line.v) return refuse('record.stale', { current: memberId === by ? ownLine(sheet, line) : line, version: line.v })
  return line
}

type Setting = Readonly<{ step: 'PROPOSED' | 'APPRAISED' | 'DECIDED' | 'RECONSIDERED'; field: 'proposed' | 'appraised' | 'decided'; check: (line: Line, row: Classified) => void }>

/** Sets one step's value on the named lines and logs what stood there before. */
export function setClasses(sheet: Sheet, rows: readonly Classified[], act: Act, { step, field, check }: Setting): Sheet {
  const values = new Map<string, StepValue>()
  const was: NonNullable<Change['was']> = []
  for (const row of rows) {
    const line = lineFor(sheet, row, act)
    check(line, row)
    const before = line[field]
    if (before) was.push({ member: line.member, value: before })
    values.set(line.member, { class: row.class, ...(row.reason ? { reason: row.reason } : {}), by: act.by, at: act.at })
  }
  const lines = sheet.lines.map((line) => {
    const value = values.get(line.member)
    return value ? { ...line, [field]: value } : line
  })
  return { ...sheet, lines, changes: [...sheet.changes, { v: sheet.version + 1, step, by: act.by, at: act.at, ...(was.length > 0 ? { was } : {}) }] }
}

/** The cell proposes classes of its members, after conference and ballot. Members not rated by exception get none. */
export function propose(sheet: Sheet, rows: readonly Classified[], act: Act, caller: Caller): Decision<Sheet> {
  if (!leads(caller, sheet.cellId)) return refuse('sheet.not-leader')
  if (sheet.status !== 'OPEN') return refuse('sheet.not-open')
  const check = (line: Line) => (line.unrated === undefined ? undefined : refuse('record.not-rated', { memberId: line.member }))
  return changed(sheet, setClasses(sheet, rows, act, { step: 'PROPOSED', field: 'proposed', check }))
}

/** Nobody appraises or decides their own record, nor that of whom they stand in for. What a cell proposes is not its secretary's judgement: its conference and ballot stand behind it. */
export function demandOther(caller: Caller, memberId: string): void {
  if (isOwnAffair(caller, memberId)) refuse('record.own', { memberId })
}

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
  return changed(sheet, setClasses(sheet, rows, act, { step: 'APPRAISED', field: 'appraised', check }))
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
  const next = setClasses(sheet, rows, act, { step: 'DECIDED', field: 'decided', check })
  if (sheet.status === 'DECIDED') return changed(sheet, next, ClassesCorrected({ cellId, year, members: rows.map(({ memberId }) => memberId) }))
  if (lacking(next.lines, 'decided').length > 0) return changed(sheet, next)
  return changed(sheet, { ...next, status: 'DECIDED' }, ClassesDecided({ cellId, year, members: next.lines.length }))
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
  const told = new Map(rows.map((row) => [lineFor(sheet, { memberId: row.memberId, version: undefined }, act).member, row]))
  const lines = sheet.lines.map((line) => {
    const row = told.get(line.member)
    if (!row || line.review === 'SUBMITTED') return line
    return { ...line, review: 'ON_PAPER' as const, ...(row.selfClass === undefined ? {} : { self: row.selfClass }) }
  })
  return changed(sheet, { ...sheet, lines, changes: [...sheet.changes, { v: sheet.version + 1, step: 'ON_PAPER', by: act.by, at: act.at, members: [...told.keys()] }] })
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
