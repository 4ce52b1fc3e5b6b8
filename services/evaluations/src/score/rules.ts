import { RecordScored } from '@nen-nep/contracts'
import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import type { Led } from '../collective/led.ts'
import { recordId } from '../ids.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { decides, demandOther, leads } from '../sheet/who.ts'
import type { Line, Sheet } from '../sheet/schema.ts'
import { judge, type Measure } from './judge.ts'
import { reckon } from './reckon.ts'
import type { Score, Scoring } from './schema.ts'

export const refuse = refusals({
  'score.not-scorer': 'forbidden',
  'score.no-criteria': 'conflict',
  'score.points': 'invalid',
  'score.decided': 'conflict',
})

function checkScorer({ cellId, status }: Sheet, memberId: string, caller: Caller): void {
  if (!leads(caller, cellId) && !decides(caller, cellId)) refuse('score.not-scorer')
  demandOther(caller, memberId)
  if (status === 'DECIDED') refuse('score.decided')
}

/** What is known beside what the scorer states: the member's year, and the body that a leader answers for. */
export type Knowing = Readonly<{ known: Score['inputs']; body: Led; rules: RuleSet | undefined }>

/** What a member's points are judged by; nothing where the pack has no criteria. A leader answers for their body, and no head is proposed above it. */
export function measureOf({ subject }: Pick<Line, 'subject'>, { body, rules }: Pick<Knowing, 'body' | 'rules'>): Measure | undefined {
  return rules?.points && { criteria: rules.points.rules, rating: rules.rating.rules, subject, collective: body.class }
}
/** What the registers know of a member: their year, and for a leader the body they answer for. */
export const knownOf = ({ subject }: Pick<Line, 'subject'>, { known, body }: Pick<Knowing, 'known' | 'body'>): Score['inputs'] => ({ ...known, ...(subject === 'MEMBER' ? {} : body.facts) })

/** Scores a member by the criteria of the campaign's pack. Known facts of the year win over what the scorer states. Nobody scores themselves. */
export function score(sheet: Sheet, memberId: string, { points, facts: stated }: Scoring, { caller, ...knowing }: Knowing & Readonly<{ caller: Caller }>): Decision<Score> {
  const { cellId, year } = sheet
  checkScorer(sheet, memberId, caller)
  const line = sheet.lines.find(({ member }) => member === memberId) ?? refuseOfSheet('record.unknown', { memberId })
  const measure = measureOf(line, knowing)
  if (!measure) return refuse('score.no-criteria')
  const { judged, errors } = judge({ points, inputs: { ...stated, ...knownOf(line, knowing) } }, measure)
  if (errors.length > 0) return refuse('score.points', { errors })
  return given({ id: recordId(year, cellId, memberId), year, cellId, memberId, ...judged })
}

const given = (next: Score): Decision<Score> => ({ next, facts: [RecordScored({ recordId: next.id, cellId: next.cellId, memberId: next.memberId, year: next.year })] })

/** A member's points reckoned again because what is known of their year was set right; nothing where that changes nothing. */
export function reckonAgain(before: Score, line: Line | undefined, knowing: Knowing, { at }: Pick<Act, 'at'>): Decision<Score> | undefined {
  const measure = line && measureOf(line, knowing)
  const next = measure && reckon(before, knownOf(line, knowing), measure, { at, decided: line.decided })
  if (!next) return undefined
  const { id, year, cellId, memberId } = before
  return given({ id, year, cellId, memberId, ...next })
}
