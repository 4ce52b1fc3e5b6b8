import { refusals, type Decision } from '@nen-nep/service-kit'
import type { CheckIn } from './schema.ts'

export const refuse = refusals({ 'check-in.not-here': 'forbidden', 'check-in.locked': 'conflict' })

const TRIES = 5
/** A member gives a code: the right one counts once, wrong ones are counted, and after five it is for the minute taker to mark them. */
export function checkIn(before: CheckIn, isRight: boolean, at: string): Decision<CheckIn> | undefined {
  if (before.at !== undefined) return undefined
  if (before.wrong >= TRIES) return refuse('check-in.locked')
  return { next: isRight ? { ...before, at } : { ...before, wrong: before.wrong + 1 }, facts: [] }
}
export const shown = ({ meetingId, at, wrong }: CheckIn) => ({ meetingId, checkedIn: at !== undefined, ...(at === undefined ? { triesLeft: TRIES - wrong } : { at }) })
