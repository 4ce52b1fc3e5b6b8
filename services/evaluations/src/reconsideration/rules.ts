import { ReconsiderationDecided, ReconsiderationRequested } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { addWorkingDays, workingCalendar } from '@nen-nep/rules/dates/working-days'
import { isOwnAffair, isTheirs, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { recordId } from '../ids.ts'
import { changed } from '../sheet/lines.ts'
import { setClasses } from '../sheet/classes.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { decides } from '../sheet/who.ts'
import type { Sheet } from '../sheet/schema.ts'
import { lineOf } from '../sheet/view.ts'
import type { Reconsideration, Reconsidering } from './schema.ts'

export const refuse = refusals({
  'reconsideration.not-member': 'forbidden',
  'reconsideration.not-published': 'conflict',
  'reconsideration.not-rated': 'conflict',
  'reconsideration.too-late': 'conflict',
  'reconsideration.standing': 'conflict',
  'reconsideration.none': 'conflict',
  'reconsideration.decided': 'conflict',
  'reconsideration.same-decider': 'forbidden',
})

/** Working days after publication in which a member may ask, and after the request in which it is to be decided. Guidance 43-HD/BTCTW was not seen: both take the thirty working days that an appeal has (domain: 4.2). */
export const ASKING_DAYS = 30
const DECIDING_DAYS = 30
const calendar = workingCalendar(shippedHolidays)

/** The last day on which a member may ask. */
export const askUntil = ({ published }: Sheet): string | undefined => published && addWorkingDays(civilDayOf(published.at), ASKING_DAYS, calendar)

/** A member asks for their own class to be considered again: once, in person, within the days after publication. */
export function request(sheet: Sheet, memberId: string, why: string, { caller, at }: Readonly<{ caller: Caller; at: string }>): Decision<Reconsideration> {
  if (!isTheirs(caller, memberId)) return refuse('reconsideration.not-member')
  const { decided } = lineOf(sheet, memberId)
  const last = askUntil(sheet)
  if (last === undefined) return refuse('reconsideration.not-published')
  if (!decided) return refuse('reconsideration.not-rated')
  const today = civilDayOf(at)
  if (today > last) return refuse('reconsideration.too-late', { last })
  const { year, cellId } = sheet
  const id = recordId(year, cellId, memberId)
  const decideBy = addWorkingDays(today, DECIDING_DAYS, calendar)
  return { next: { id, year, cellId, memberId, why, was: decided, requestedAt: at, decideBy, status: 'REQUESTED' }, facts: [ReconsiderationRequested({ recordId: id, cellId, memberId, year, decideBy })] }
}

/** Somebody else of those who decide considers it again, with a reason either way: neither whoever decided first, nor the member, nor a stand-in of either (domain: 10.3). */
export function decide(before: Reconsideration, { class: grade, reason }: Reconsidering, act: Act, caller: Caller): Decision<Reconsideration> {
  const { id, year, cellId, memberId, was } = before
  if (!decides(caller, cellId)) return refuseOfSheet('sheet.not-decider')
  if (isOwnAffair(caller, memberId)) return refuseOfSheet('record.own', { memberId })
  if (was.by !== undefined && isOwnAffair(caller, was.by)) return refuse('reconsideration.same-decider')
  if (before.status !== 'REQUESTED') return refuse('reconsideration.decided')
  const status = grade === was.class ? 'UPHELD' : 'REVISED'
  return { next: { ...before, status, class: grade, reason, decidedBy: caller.id, decidedAt: act.at }, facts: [ReconsiderationDecided({ recordId: id, cellId, memberId, year, outcome: status })] }
}

/** Whether a sheet took this very revision over: whatever was corrected since, it is not to come back. */
const isTaken = ({ changes }: Sheet, { memberId, decidedAt }: Readonly<{ memberId: string; decidedAt: string }>) =>
  changes.some(({ step, at, was }) => step === 'RECONSIDERED' && at === decidedAt && was?.some(({ member }) => member === memberId))

/** The sheet takes over what was revised; the class that stood before stays in its record of changes. Told again, nothing is to do. */
export function apply(sheet: Sheet, { memberId, ...asked }: Reconsideration): Decision<Sheet> | undefined {
  if (asked.status !== 'REVISED' || isTaken(sheet, { memberId, decidedAt: asked.decidedAt })) return undefined
  const row = { memberId, version: undefined, class: asked.class, reason: asked.reason }
  return changed(sheet, setClasses(sheet, [row], { by: asked.decidedBy, at: asked.decidedAt }, { step: 'RECONSIDERED', field: 'decided', check: () => undefined, reader: { id: asked.decidedBy, formerly: [] } }))
}
