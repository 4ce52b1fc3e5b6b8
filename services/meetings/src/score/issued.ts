import { ResolutionIssued } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { on, reacting, revise } from '@nen-nep/service-kit'
import { placeOf } from '../place.ts'
import type { Working } from '../stores.ts'

/** Notes on the sitting when a conclusion of it was first issued: its sheet may ask how soon that was. */
export const issuedReaction = on(ResolutionIssued, async (deps: Working, { id, at, data: { meetingId } }) => {
  if (meetingId === undefined) return
  const day = civilDayOf(at)
  await revise(deps.sessions, reacting('meetings', id, at), placeOf(meetingId).session, (before) =>
    before && (before.issuedOn === undefined || day < before.issuedOn) ? { next: { ...before, issuedOn: day }, facts: [] } : undefined)
})
