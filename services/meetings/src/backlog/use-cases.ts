import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { openBeside, readAll, refuse as refuseRow, seen, type Act } from '@nen-nep/service-kit'
import { perform, seenIn, together } from '../desk.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { mayKnow } from '../meeting/rights.ts'
import { backlogOfYear, backlogPlaceOf, partitionOf, placeOf } from '../place.ts'
import type { Deps } from '../stores.ts'
import { decline, take } from './rules.ts'
import type { BacklogQuery, Deciding } from './schema.ts'

/** What members of a cell asked for in a year, newest first, with what became of it. One Query. */
export async function listBacklog(deps: Deps, act: Act, { cellId, year, status }: BacklogQuery) {
  const of = year ?? Number(civilDayOf(act.at).slice(0, 4))
  const [{ caller }, rows] = await openBeside(deps.table, act, (table) => readAll(table, { pk: partitionOf(cellId), prefix: backlogOfYear(of) }))
  if (!mayKnow(caller, cellId)) return refuseRow('item.missing')
  const items = rows.map((row) => seen(deps.backlog, row)).map(({ state, version }) => ({ ...state, version })).filter((topic) => status === undefined || topic.status === status)
  return { items: items.toSorted((a, b) => b.proposedOn.localeCompare(a.proposedOn) || a.id.localeCompare(b.id)) }
}

/** The leader takes a topic onto an agenda, declines it with a reason, or leaves it. */
export function decideTopic(deps: Deps, act: Act, id: string, deciding: Deciding) {
  const { cellId, key } = backlogPlaceOf(id)
  const place = deciding.decision === 'TAKE' ? placeOf(deciding.meetingId) : undefined
  return perform({
    of: deps.backlog,
    key,
    beside: place ? [place.meeting] : [],
    enter: ({ caller, row }) => {
      if (!row(key) || !caller.may('see', cellId)) return refuseRow('item.missing')
      return caller.may('lead', cellId) ? undefined : refuseMeeting('meeting.not-leader')
    },
    decide: (_, before, door) => {
      if (!before) return undefined
      if (deciding.decision !== 'TAKE') return decline(before.state, deciding)
      const meeting = place && place.cellId === cellId ? seenIn(deps.meetings, door, place.meeting) : undefined
      if (!meeting) return refuseRow('item.missing')
      const taken = take(before.state, meeting.state)
      return { ...taken.topic, also: [together(deps.meetings, taken.meeting, act, meeting)] }
    },
  }, act)
}
