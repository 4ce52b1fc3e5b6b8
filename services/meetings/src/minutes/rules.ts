import { MinutesSigned } from '@nen-nep/contracts'
import { refuse as refuseRow, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import { demand } from '../meeting/rules.ts'
import type { At, Meeting } from '../meeting/schema.ts'
import type { Adding, Minutes, Role, Signing } from './schema.ts'

export const refuse = refusals({
  'minutes.none': 'conflict',
  'minutes.not-read-back': 'conflict',
  'minutes.same-person': 'conflict',
  'minutes.role-taken': 'conflict',
  'minutes.not-chair': 'forbidden',
  'minutes.not-for-you': 'forbidden',
})

type Now = Readonly<{ minutes: Minutes | undefined; version: number }>
/** Writes the text. A changed text must be read back and signed anew, so that nobody's name stands under words they have not seen. */
export function write(meeting: Meeting, before: Now, { text, version }: Readonly<{ text: string; version: number | undefined }>): Decision<Minutes> {
  const { id, cellId } = demand(meeting, 'IN_SESSION', 'CLOSED')
  if (version !== undefined && version !== before.version) return refuseRow('version.stale', { current: before.minutes, version: before.version })
  if (before.minutes?.text === text) return { next: before.minutes, facts: [] }
  return { next: { id, cellId, text, signatures: [], addenda: [] }, facts: [] }
}

/** Notes that the text was read to the meeting (practice of guidance 12-HD/BTCTW: before it ends). */
export function readBack(meeting: Meeting, before: Minutes | undefined, { at }: Act): Decision<Minutes> {
  demand(meeting, 'IN_SESSION', 'CLOSED')
  return before ? { next: { ...before, readBackAt: at }, facts: [] } : refuse('minutes.none')
}

function roleFor({ signatures }: Minutes, { as }: Signing, leads: boolean): Role {
  const chaired = signatures.some((one) => one.as === 'CHAIR')
  const role = as ?? (leads && !chaired ? 'CHAIR' : 'MINUTE_TAKER')
  if (role === 'CHAIR' && !leads) return refuse('minutes.not-chair')
  return signatures.some((one) => one.as === role) ? refuse('minutes.role-taken', { as: role }) : role
}

export type Signed = Readonly<{ minutes: Decision<Minutes>; meeting: At<'SIGNED'> | undefined }>
/** Signs the minutes of a closed meeting: one as chair, another person as minute taker. The second signature locks the text. */
export function sign(meeting: Meeting, before: Minutes | undefined, { leads, signing }: Readonly<{ leads: boolean; signing: Signing }>, { by, at }: Act): Signed {
  const closed = demand(meeting, 'CLOSED')
  if (!before) return refuse('minutes.none')
  if (before.readBackAt === undefined) return refuse('minutes.not-read-back')
  if (before.signatures.some((one) => one.by === by)) return refuse('minutes.same-person')
  const next = { ...before, signatures: [...before.signatures, { by, at, as: roleFor(before, signing, leads) }] }
  if (next.signatures.length < 2) return { minutes: { next, facts: [] }, meeting: undefined }
  return { minutes: { next, facts: [MinutesSigned({ meetingId: meeting.id, cellId: meeting.cellId })] }, meeting: { ...closed, status: 'SIGNED', signedAt: at } }
}

/** Adds to signed minutes; the text itself stays. */
export function add(meeting: Meeting, before: Minutes | undefined, { text }: Adding, { by, at }: Act): Decision<Minutes> {
  demand(meeting, 'SIGNED', 'CONFIRMED')
  return before ? { next: { ...before, addenda: [...before.addenda, { by, at, text }] }, facts: [] } : refuse('minutes.none')
}
