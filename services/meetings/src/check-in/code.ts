import { createHmac } from 'node:crypto'

const STEP_MS = 60_000
const DIGITS = 6
const stepAt = (at: string, back = 0) => Math.floor(Date.parse(at) / STEP_MS) - back
const codeOf = (secret: string, meetingId: string, step: number) =>
  String(createHmac('sha256', secret).update(`check-in|${meetingId}|${step}`).digest().readUInt32BE() % 10 ** DIGITS).padStart(DIGITS, '0')

/** The six digits shown in the hall, which change every minute, and until when they are shown. Nothing is stored: they follow from the secret, the meeting and the minute. */
export const shownCode = (secret: string, meetingId: string, at: string) => ({ code: codeOf(secret, meetingId, stepAt(at)), shownUntil: new Date((stepAt(at) + 1) * STEP_MS).toISOString() })
/** Whether a code is that of this minute, or of the one before: whoever reads it off has a minute to type. */
export const isShown = (secret: string, meetingId: string, at: string, code: string) => [0, 1].some((back) => codeOf(secret, meetingId, stepAt(at, back)) === code)
