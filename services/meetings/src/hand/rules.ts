import { refusals, type Decision } from '@nen-nep/service-kit'
import { demand } from '../meeting/rules.ts'
import type { Meeting } from '../meeting/schema.ts'
import { refuse as refuseSession } from '../session/refusals.ts'
import type { Turn } from '../session/schema.ts'
import type { Asking, Hand } from './schema.ts'

export const refuse = refusals({ 'hand.not-here': 'forbidden' })

const turnsOf = (turns: readonly Turn[], memberId: string) => turns.filter((turn) => turn.memberId === memberId).length
const isUp = ({ withdrawn, memberId, turnsBefore }: Hand, turns: readonly Turn[]) => !withdrawn && turnsOf(turns, memberId) <= turnsBefore

/** Puts a hand up, or takes it down again. Whoever has it up already keeps their place. */
export function ask(meeting: Meeting, before: Hand | undefined, { turns, by, at }: Readonly<{ turns: readonly Turn[]; by: string; at: string }>, { withdraw, agendaItemId }: Asking): Decision<Hand> | undefined {
  const { id: meetingId, cellId, agenda } = demand(meeting, 'IN_SESSION')
  if (agendaItemId !== undefined && !agenda.some(({ id }) => id === agendaItemId)) return refuseSession('turn.unknown-item')
  const about = agendaItemId === undefined ? {} : { agendaItemId }
  if (withdraw) return before && { next: { ...before, withdrawn: true }, facts: [] }
  const since = before && isUp(before, turns) ? before.at : at
  return { next: { meetingId, cellId, memberId: by, at: since, turnsBefore: turnsOf(turns, by), ...about }, facts: [] }
}

/** Who asked to speak and has not spoken since, first asked first. */
export const queue = (hands: readonly Hand[], turns: readonly Turn[]): Hand[] => hands.filter((hand) => isUp(hand, turns)).toSorted((a, b) => (a.at < b.at ? -1 : 1))
