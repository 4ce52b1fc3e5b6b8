import { getRows, keyText, TREE_POINTER, treeAt, type Key, type Row, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Occasion } from '../letter/values.ts'
import { words } from '../letter/words.vi.ts'
import { announced, type Announced } from '../meeting/rules.ts'
import { Answer, Meeting } from '../meeting/schema.ts'
import { answerKey, meetingKey, preferenceKey, refusingKey, roundKey, transferKey } from '../place.ts'
import { Round } from '../round/schema.ts'
import { Preference } from '../setting/schema.ts'
import { Standing, type AboutTransfer } from '../transfer/schema.ts'
import type { Message, Needless } from './schema.ts'

/** What a message is about as things stand now, and why it need not be sent, if so. */
export type Context = Readonly<{ occasion: Occasion; organisation: string; needless: Needless | undefined }>
type Rows = (key: Key) => Row | undefined

const parsed = <S extends v.GenericSchema>(schema: S, row: Row | undefined) => (row ? v.parse(schema, row) : undefined)

/** A letter about a meeting is needless once the meeting has passed, closed, or moved on without it. */
function outdated({ kind, sequence = 0 }: Message, meeting: Announced, now: string): boolean {
  if (kind === 'CANCELLATION') return meeting.state !== 'CANCELLED'
  if (kind === 'POSTPONEMENT') return meeting.state !== 'POSTPONED'
  return meeting.state !== 'OPEN' || meeting.startsAt <= now || sequence < meeting.sequence
}

function needlessFor(message: Message, rows: Rows, meeting: Announced, now: string): Needless | undefined {
  if (outdated(message, meeting, now)) return 'OUTDATED'
  const answer = message.kind === 'REMINDER' ? parsed(Answer, rows(answerKey(meeting.meetingId, message.memberId))) : undefined
  return answer?.attending === false ? 'DECLINED' : undefined
}

/** A letter that asks for a step is needless once the transfer has gone on. */
const hasGoneOn = (rows: Rows, { id, state }: AboutTransfer) => (parsed(Standing, rows(transferKey(id)))?.state ?? state) !== state

/** Whether the reader may, or wants to, be written to at all. */
function unwanted({ address, memberId }: Message, rows: Rows): Needless | undefined {
  if (rows(refusingKey(address))) return 'ADDRESS_REFUSES'
  const preference = parsed(Preference, rows(preferenceKey(memberId)))
  if (preference?.restricted) return 'RESTRICTED'
  return preference?.mail === false ? 'UNWANTED' : undefined
}

function needless(message: Message, rows: Rows, occasion: Occasion, now: string): Needless | undefined {
  const reason = unwanted(message, rows)
  if (reason) return reason
  if ('transfer' in occasion) return hasGoneOn(rows, occasion.transfer) ? 'OUTDATED' : undefined
  return 'meeting' in occasion ? needlessFor(message, rows, occasion.meeting, now) : undefined
}

function aboutOf({ transfer, reorganisation, year, dueOn, counts }: Round): Occasion | undefined {
  if (transfer) return { transfer }
  if (reorganisation) return { reorganisation }
  return year === undefined ? undefined : { year, dueOn, counts }
}

function occasionIn(rows: Rows, about: Key, ofMeeting: boolean): Occasion | undefined {
  if (ofMeeting) {
    const known = parsed(Meeting, rows(about))
    const meeting = known && announced(known)
    return meeting && { meeting }
  }
  const round = parsed(Round, rows(about))
  return round && aboutOf(round)
}

/** What else tells whether a message is still needed: the answer of who is reminded, how a transfer stands. */
const besides = ({ meetingId, memberId, kind, transferId }: Message): Key[] => [
  ...(meetingId !== undefined && kind === 'REMINDER' ? [answerKey(meetingId, memberId)] : []),
  ...(transferId === undefined ? [] : [transferKey(transferId)]),
]

/** One round trip: the occasion, the organisation's name, and all that may make the message needless. */
export async function contextOf(table: ScopedTable, message: Message, now: string): Promise<Context | undefined> {
  const { meetingId, memberId } = message
  const about = meetingId === undefined ? roundKey(message.roundId) : meetingKey(meetingId)
  if (!about) return undefined
  const found = await getRows(table, [about, TREE_POINTER, preferenceKey(memberId), refusingKey(message.address), ...besides(message)])
  const rows: Rows = (key) => found.get(keyText(key))
  const occasion = occasionIn(rows, about, meetingId !== undefined)
  if (!occasion) return undefined
  const tree = await treeAt(table, rows(TREE_POINTER))
  return { occasion, organisation: tree.node(message.orgId)?.name ?? words.unknownOrganisation, needless: needless(message, rows, occasion, now) }
}
