import { RecordScored } from '@nen-nep/contracts'
import { scoreSheet } from '@nen-nep/rules/criteria/index'
import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { proposeClass } from '@nen-nep/rules/rating/index'
import { refusals, type Caller, type Decision } from '@nen-nep/service-kit'
import type { Led } from '../collective/led.ts'
import { recordId } from '../ids.ts'
import { decides, demandOther, leads, refuse as refuseOfSheet } from '../sheet/rules.ts'
import type { Sheet } from '../sheet/schema.ts'
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
export type Knowing = Readonly<{ caller: Caller; known: Score['inputs']; body: Led; rules: RuleSet | undefined }>

/** Scores a member by the criteria of the campaign's pack. Known facts of the year win over what the scorer states. Nobody scores themselves, and no head is proposed above the body they lead. */
export function score(sheet: Sheet, memberId: string, { points, facts: stated }: Scoring, { caller, known, body, rules }: Knowing): Decision<Score> {
  const { cellId, year } = sheet
  checkScorer(sheet, memberId, caller)
  const line = sheet.lines.find(({ member }) => member === memberId) ?? refuseOfSheet('record.unknown', { memberId })
  if (!rules?.points) return refuse('score.no-criteria')
  const isLeader = line.subject !== 'MEMBER'
  const inputs = { ...stated, ...known, ...(isLeader ? body.facts : {}) }
  const { total, max, problems } = scoreSheet(rules.points.rules, inputs, points)
  if (problems.length > 0) return refuse('score.points', { errors: problems.map(({ code, message }) => ({ pointer: '/points', code, message })) })
  const proposal = proposeClass(rules.rating.rules, { subject: line.subject, score: total, facts: inputs, ...(body.class === undefined ? {} : { collective: body.class }) })
  const { byScore, cap, proposedClass, conditions, why } = proposal
  const id = recordId(year, cellId, memberId)
  return { next: { id, year, cellId, memberId, points, inputs, score: total, max, byScore, conditions: [...conditions], cap, proposedClass, why: [...why] }, facts: [RecordScored({ recordId: id, cellId, memberId, year })] }
}
