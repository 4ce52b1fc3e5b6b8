import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, noted, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import { namesPerson } from '../limitation/person.ts'
import { placeOf } from '../place.ts'
import type { GoodPractice, SendingOn, Sharing } from './schema.ts'

export const refuse = refusals({ 'good-practice.of-person': 'invalid', 'good-practice.other-cell': 'invalid', 'good-practice.not-sender': 'forbidden', 'good-practice.sent': 'conflict' })

/** A note leaves the cell, so it names nobody of it, and marked words are asked about. */
export function share({ secrecyConfirmed, ...sharing }: Sharing, { id, orgId, names }: Readonly<{ id: string; orgId: string; names: readonly string[] }>, act: Act): Decision<GoodPractice> {
  const { title, text, meetingId, cellId } = sharing
  if (meetingId !== undefined && placeOf(meetingId).cellId !== cellId) return refuse('good-practice.other-cell', { pointer: '/meetingId' })
  if (namesPerson(`${title}\n${text}`, names)) return refuse('good-practice.of-person', { pointer: '/text' })
  const secrecy = noted(askSecrecy([{ pointer: '/title', text: title }, { pointer: '/text', text }], secrecyConfirmed, act))
  return { next: { ...sharing, ...secrecy, id, orgId, sharedOn: civilDayOf(act.at) }, facts: [] }
}

/** Picked by the organisation above, once: from then on all below it read it. */
export function send(before: GoodPractice, { note }: SendingOn, { by, at }: Act): Decision<GoodPractice> {
  if (before.sent) return refuse('good-practice.sent')
  return { next: { ...before, sent: { on: civilDayOf(at), by, ...(note === undefined ? {} : { note }) } }, facts: [] }
}
