import { bare, memberId } from '@nen-nep/contracts'
import type { Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { meetingOfKey, placeOf } from '../place.ts'
import { isHeld, Meeting, StandingItem, TopicState, type AgendaItem, type Figures, type Outcome } from './schema.ts'

// A year of a cell is read in one Query of 12 such rows, so a row says nothing twice: ids stand in its key, standing items are numbers.
const More = v.object({ focal: v.optional(v.literal(true)), from: v.optional(v.string()), topicId: v.optional(v.string()), state: v.optional(TopicState) })
const Line = v.tuple([v.number(), v.union([v.number(), v.string()]), v.nullable(v.string()), v.nullable(v.number()), v.nullable(More)])
const short = (line: readonly unknown[]) => line.slice(0, line.findLastIndex((part) => part !== null) + 1)
/** What few items have: nothing of it stands in a line that has none. */
function moreOf({ focal, from, topicId, state }: AgendaItem): object | null {
  const more = { ...(focal && { focal }), ...(from && { from: `${from.itemId}@${from.meetingId}` }), ...(topicId !== undefined && { topicId }), ...(state && { state }) }
  return Object.keys(more).length > 0 ? more : null
}
const packAgenda = (agenda: readonly AgendaItem[]) =>
  JSON.stringify(agenda.map((item) => {
    const { id, code, title = '', presenterId, minutes } = item
    return short([Number(id.slice(1)), code ? StandingItem.options.indexOf(code) : title, presenterId ? bare(presenterId) : null, minutes ?? null, moreOf(item)])
  }))
const unpackMore = ({ from, ...rest }: v.InferOutput<typeof More>) => ({ ...rest, ...(from === undefined ? {} : { from: { itemId: from.slice(0, from.indexOf('@')), meetingId: from.slice(from.indexOf('@') + 1) } }) })

function unpackLine(line: readonly unknown[]): AgendaItem {
  const [id, what, presenter, minutes, more] = v.parse(Line, [...line, null, null, null].slice(0, 5))
  const code = typeof what === 'number' ? StandingItem.options[what] : undefined
  return { id: `a${id}`, ...(code ? { code } : { title: String(what) }), ...(presenter === null ? {} : { presenterId: memberId(presenter) }), ...(minutes === null ? {} : { minutes }), ...(more === null ? {} : unpackMore(more)) }
}
const unpackAgenda = (text: string) => v.parse(v.array(v.array(v.unknown())), JSON.parse(text)).map(unpackLine)

const counts = ['owed', 'present', 'excused', 'unexcused', 'turns', 'speakers', 'votes'] as const satisfies readonly (keyof Figures)[]
const outcome = ['total', 'max', 'band'] as const satisfies readonly (keyof Outcome)[]
const tuple = <K extends string>(names: readonly K[], of: Readonly<Record<K, unknown>> | undefined) => of && names.map((name) => of[name])
const named = (names: readonly string[], values: readonly unknown[] | undefined) => (values ? Object.fromEntries(names.map((name, index) => [name, values[index]])) : undefined)

const Values = v.optional(v.array(v.unknown()))
const Packed = v.looseObject({ pk: v.string(), sk: v.string(), agenda: v.string(), figures: Values, score: Values, confirmed: Values })

function unpack(row: unknown): unknown {
  const { agenda, figures, score, confirmed, ...rest } = v.parse(Packed, row)
  const kept = { figures: named(counts, figures), score: named(outcome, score), confirmed: named(outcome, confirmed) }
  const present = Object.entries(kept).filter(([, value]) => value !== undefined)
  return { ...rest, ...meetingOfKey(rest), agenda: unpackAgenda(agenda), ...Object.fromEntries(present) }
}

/** A meeting's row as it is read: the key says which meeting it is. */
export const MeetingRow = v.pipe(v.unknown(), v.transform(unpack), Meeting)

/** What the row keeps otherwise than the meeting has it. */
export const packMeeting = (meeting: Meeting): Row => ({
  id: undefined,
  cellId: undefined,
  agenda: packAgenda(meeting.agenda),
  ...(isHeld(meeting) ? { figures: tuple(counts, meeting.figures), score: tuple(outcome, meeting.score) } : {}),
  ...(meeting.status === 'CONFIRMED' ? { confirmed: tuple(outcome, meeting.confirmed) } : {}),
})
export const keyOfMeeting = ({ id }: Meeting) => placeOf(id).meeting
