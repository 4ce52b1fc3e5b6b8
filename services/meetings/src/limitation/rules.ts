import { LimitationClosed, LimitationReopened } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, isOwnAffair, noted, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import type { Roster } from '../roster/schema.ts'
import type { Vote } from '../session/schema.ts'
import { isTag } from './catalogues.vi.ts'
import { namesPerson } from './person.ts'
import { limitationPlaceOf } from './place.ts'
import { refuse } from './refusals.ts'
import type { Accepting, Limitation, Recording, Returning } from './schema.ts'

const PARTS = ['text', 'causes', 'remedy'] as const

/** What is said of one person belongs to that person's review, not here. */
function ofNobody(recording: Recording, { members }: Roster): void {
  const names = members.map(({ name }) => name)
  const part = PARTS.find((one) => namesPerson(recording[one], names))
  if (part) return refuse('limitation.of-person', { pointer: `/${part}` })
}

/** Records what a cell or its committee lacks; of nobody by name, with somebody of the cell to mend it by a day to come. */
export function record({ secrecyConfirmed, ...recording }: Recording, roster: Roster, id: string, act: Act): Decision<Limitation> {
  const recordedOn = civilDayOf(act.at)
  ofNobody(recording, roster)
  const unknown = recording.tags.find((tag) => !isTag(tag, Number(recordedOn.slice(0, 4))))
  if (unknown !== undefined) return refuse('limitation.unknown-tag', { tag: unknown })
  if (!roster.members.some(({ id: one }) => one === recording.ownerId)) return refuse('limitation.owner-not-here')
  if (recording.dueOn < recordedOn) return refuse('limitation.due-in-past')
  const secrecy = noted(askSecrecy(PARTS.map((part) => ({ pointer: `/${part}`, text: recording[part] })), secrecyConfirmed, act))
  return { next: { ...recording, ...secrecy, id, recordedOn, acceptances: [], returns: [], status: 'OPEN' }, facts: [] }
}

const about = ({ id: limitationId, cellId, of }: Limitation) => ({ limitationId, cellId, of, year: limitationPlaceOf(limitationId).year })

/** Who accepts, and the vote they name. */
export type Acceptance = Readonly<{ caller: Pick<Caller, 'id' | 'formerly' | 'grants'>; vote: Vote | undefined }>
function checkAccepted({ how }: Accepting, { caller, vote }: Acceptance, ownerId: string): void {
  if (how === 'CHAIR' && isOwnAffair(caller, ownerId)) return refuse('limitation.own')
  if (how === 'VOTE' && !vote?.passed) return refuse('limitation.not-passed')
}
/** Closes a limitation with evidence that the cell accepted: by a vote that passed, or by its chair, unless they answer for the remedy themselves. */
export function accept(before: Limitation, accepting: Accepting, acceptance: Acceptance, { by, at }: Act): Decision<Limitation> {
  const { evidence } = accepting
  if (before.status === 'CLOSED') return refuse('limitation.closed')
  if (evidence.length === 0) return refuse('limitation.no-evidence')
  checkAccepted(accepting, acceptance, before.ownerId)
  const on = civilDayOf(at)
  const inTime = on <= before.dueOn
  const accepted = { by, on, how: accepting.how, evidence, inTime, ...(accepting.how === 'VOTE' ? { meetingId: accepting.meetingId } : {}) }
  return { next: { ...before, status: 'CLOSED', closedOn: on, acceptances: [...before.acceptances, accepted] }, facts: [LimitationClosed({ ...about(before), inTime })] }
}

/** Opens a limitation again that has come back, with what was seen. */
export function reopen(limitation: Limitation, { reason }: Returning, { by, at }: Act): Decision<Limitation> {
  if (limitation.status === 'OPEN') return refuse('limitation.open')
  const { closedOn: _, ...before } = limitation
  return { next: { ...before, status: 'OPEN', returns: [...before.returns, { by, on: civilDayOf(at), reason }] }, facts: [LimitationReopened(about(limitation))] }
}

/** It is overdue from the day after its deadline, as long as it is open. */
export const isOverdue = ({ status, dueOn }: Limitation, day: string) => status === 'OPEN' && dueOn < day
