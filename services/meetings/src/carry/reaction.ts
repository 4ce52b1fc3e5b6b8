import { MeetingClosed, type Happening } from '@nen-nep/contracts'
import { find, onMany, reacting, revise } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { isHeld } from '../meeting/schema.ts'
import { carryKey, placeOf } from '../place.ts'
import { emptySession } from '../session/rules.ts'
import type { Working } from '../stores.ts'
import { after } from './rules.ts'

const Closed = v.object({ meetingId: v.string() })

/** Takes in that meetings closed: what they left unfinished waits for the next one (B7). */
async function rollOver(deps: Working, events: readonly Happening[]): Promise<void> {
  for (const { id, at, data } of events) {
    const place = placeOf(v.parse(Closed, data).meetingId)
    const [meeting, session] = await Promise.all([find(deps.meetings, place.meeting, true), find(deps.sessions, place.session, true)])
    const held = meeting?.state
    if (!held || !isHeld(held)) continue
    await revise(deps.carries, reacting('meetings', id, at), carryKey(place.cellId), (before) => {
      const next = after(before, held, session?.state ?? emptySession(held))
      return next && { next, facts: [] }
    })
  }
}

export const carryReaction = onMany(MeetingClosed, rollOver)
