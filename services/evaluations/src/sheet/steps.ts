import type { Conference } from '../tally/schema.ts'
import { voteOn } from '../tally/result.ts'
import type { Reconsideration } from '../reconsideration/schema.ts'
import type { Line, Sheet, StepValue } from './schema.ts'

/** What stands beside a record and belongs to its chain. */
export type Beside = Readonly<{ conference: Conference | undefined; handedInAt: string | undefined; reconsideration: Reconsideration | undefined }>

const valueOf = (step: 'PROPOSED' | 'APPRAISED' | 'DECIDED', value: StepValue | undefined) => (value ? [{ step, ...value }] : [])

function ofCell({ member, self }: Line, { conference, handedInAt }: Beside) {
  const said = conference?.comments.find(({ memberId }) => memberId === member)
  return [
    ...(self === undefined ? [] : [{ step: 'SELF' as const, class: self, by: member, ...(handedInAt === undefined ? {} : { at: handedInAt }) }]),
    ...(said ? [{ step: 'CELL' as const, ...(said.class === undefined ? {} : { class: said.class }), reason: said.text, on: conference?.heldOn }] : []),
  ]
}

function ofBallot(sheet: Sheet, member: string, conference: Conference | undefined) {
  const vote = voteOn(sheet, member, conference)
  const person = vote?.people.find(({ id }) => id === member)
  return person ? [{ step: 'BALLOT' as const, class: person.outcome, votes: person.classes, base: vote?.base, baseName: vote?.baseName, ...(vote?.ballotId === undefined ? {} : { ballotId: vote.ballotId }) }] : []
}

function ofLater({ published }: Sheet, { reconsideration: asked }: Beside) {
  return [
    ...(published ? [{ step: 'PUBLISHED' as const, ...published }] : []),
    ...(asked ? [{ step: 'REQUESTED' as const, by: asked.memberId, at: asked.requestedAt, reason: asked.why }] : []),
    ...(asked && asked.status !== 'REQUESTED' ? [{ step: 'RECONSIDERED' as const, class: asked.class, by: asked.decidedBy, at: asked.decidedAt, reason: asked.reason, was: asked.was }] : []),
  ]
}

/** The chain of a record in its order (domain: 6.4): what each step said, who said it and why. Until publication its member reads nothing that was appraised or decided. */
export function stepsOf(sheet: Sheet, line: Line, beside: Beside, isMember: boolean) {
  const first = asked(beside) ?? line.decided
  const later = isMember && !sheet.published ? [] : [...valueOf('APPRAISED', line.appraised), ...valueOf('DECIDED', first), ...ofLater(sheet, beside)]
  return [...ofCell(line, beside), ...ofBallot(sheet, line.member, beside.conference), ...valueOf('PROPOSED', line.proposed), ...later]
}

/** What had been decided before somebody asked for it to be considered again: it stays in the chain. */
const asked = ({ reconsideration }: Beside) => reconsideration?.was
