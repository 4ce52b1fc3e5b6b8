import { MinutesSigned } from '@nen-nep/contracts'
import { refusals, type Act, type Decision } from '@nen-nep/service-kit'
import { demand } from '../meeting/rules.ts'
import type { At, Meeting } from '../meeting/schema.ts'
import { mergeTexts } from './merge.ts'
import type { Adding, Former, Frame, Minutes, Role, Signing } from './schema.ts'

export const refuse = refusals({
  'minutes.none': 'conflict',
  'minutes.not-read-back': 'conflict',
  'minutes.same-person': 'conflict',
  'minutes.role-taken': 'conflict',
  'minutes.not-chair': 'forbidden',
  'minutes.not-for-you': 'forbidden',
  'minutes.conflict': 'stale',
  'minutes.no-version': 'missing',
})

/** The minutes as they stand, and the text that the writer began from where somebody wrote since; undefined when that text is not known. */
export type Now = Readonly<{ minutes: Minutes | undefined; version: number; base?: string | undefined }>
export type Written = Readonly<{ minutes: Decision<Minutes>; former: Former | undefined }>

/** Whether the writer began from another text than the one that stands. */
export const isBehind = ({ minutes, version }: Now, edited: number | undefined) => edited !== undefined && edited !== version && edited < (minutes?.since ?? version)

function joined(before: Now, { text, version }: Writing): string {
  const { minutes, base } = before
  if (!minutes || !isBehind(before, version)) return text
  const merged = base === undefined ? undefined : mergeTexts(base, minutes.text, text)
  return merged ?? refuse('minutes.conflict', { current: { text: minutes.text, by: minutes.writtenBy }, version: before.version, yours: text })
}

type Writing = Readonly<{ text: string; version: number | undefined; frame?: Frame | undefined }>
/** A text that another one replaces, as it is kept. */
const formerOf = ({ id, cellId, text, since, writtenBy, writtenAt }: Minutes, version: number, { by, at }: Act): Former => ({ meetingId: id, cellId, n: since ?? version, text, by: writtenBy ?? by, at: writtenAt ?? at })
/** Writes the text. What two people wrote at once is joined where it touches other paragraphs, else refused with both texts. A changed text must be read back and signed anew, so that nobody's name stands under words they have not seen; the former one is kept. */
export function write(meeting: Meeting, before: Now, writing: Writing, { by, at }: Act): Written {
  const { id, cellId } = demand(meeting, 'IN_SESSION', 'CLOSED')
  const text = joined(before, writing)
  const { minutes } = before
  if (minutes?.text === text) return { minutes: { next: minutes, facts: [] }, former: undefined }
  const former = minutes && formerOf(minutes, before.version, { by, at })
  return { minutes: { next: { id, cellId, text, frame: writing.frame, writtenBy: by, writtenAt: at, since: before.version + 1, signatures: [], addenda: [] }, facts: [] }, former }
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
