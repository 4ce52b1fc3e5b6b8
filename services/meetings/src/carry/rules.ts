import type { MeetingKind } from '@nen-nep/contracts'
import { titleOf } from '../meeting/agenda.ts'
import type { AgendaItem, Held } from '../meeting/schema.ts'
import type { Session } from '../session/schema.ts'
import type { Carried, Carry } from './schema.ts'

const HEARD = 36
const AT_MOST = 10
const ofCommittee = (kind: MeetingKind) => kind === 'COMMITTEE' || kind === 'COMMITTEE_EXPANDED'

/** Which items a sitting dealt with, as far as anybody recorded it: those that turns and votes name. */
const treated = ({ turns, votes }: Pick<Session, 'turns' | 'votes'>) => new Set([...turns, ...votes].flatMap(({ agendaItemId }) => (agendaItemId === undefined ? [] : [agendaItemId])))

/** Topics that a sitting left unfinished: those said to be, and, where turns or votes name items at all, own topics that none of them names. Standing items come every month anyway. */
export function unfinishedIn({ agenda }: Pick<Held, 'agenda'>, session: Pick<Session, 'turns' | 'votes'>): AgendaItem[] {
  const named = treated(session)
  return agenda.filter(({ id, code, state }) => (state === undefined ? code === undefined && named.size > 0 && !named.has(id) : state === 'UNFINISHED'))
}

const same = (one: Carried['from'], other: Carried['from']) => one.meetingId === other.meetingId && one.itemId === other.itemId
function carried({ id, kind }: Held, item: AgendaItem): Carried {
  const { presenterId, minutes, topicId } = item
  return { title: titleOf(item), ...(presenterId !== undefined && { presenterId }), ...(minutes !== undefined && { minutes }), ...(topicId !== undefined && { topicId }), from: { meetingId: id, itemId: item.id }, committee: ofCommittee(kind) }
}

/** What is to come back once a meeting closed: what it left, and what it never had on its agenda. The same closing again changes nothing. */
export function after(before: Carry | undefined, meeting: Held, session: Pick<Session, 'turns' | 'votes'>): Carry | undefined {
  const { cellId, topics, heard } = before ?? { cellId: meeting.cellId, topics: [], heard: [] }
  if (heard.includes(meeting.id)) return undefined
  const had = meeting.agenda.flatMap(({ from }) => (from ? [from] : []))
  const waiting = topics.filter(({ from }) => !had.some((one) => same(one, from)))
  return { cellId, topics: [...waiting, ...unfinishedIn(meeting, session).map((item) => carried(meeting, item))], heard: [...heard, meeting.id].slice(-HEARD) }
}

/** The topics that come onto the agenda of a new meeting: the committee's to the committee, the cell's to the cell; the oldest first. */
export const comingTo = (kind: MeetingKind, topics: readonly Carried[]): Omit<AgendaItem, 'id'>[] =>
  topics.filter(({ committee }) => committee === ofCommittee(kind)).slice(0, AT_MOST).map(({ committee: _, ...topic }) => topic)
