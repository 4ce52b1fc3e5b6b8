import { MeetingKind, shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { noted, openBeside, readAll, refuse as refuseRow, seen, type Act, type Opened } from '@nen-nep/service-kit'
import { perform, seenIn, together } from '../desk.ts'
import { agendaOf, titleOf } from '../meeting/agenda.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { civilOf, draft } from '../meeting/rules.ts'
import { carryKey, meetingIdOf, partitionOf, planKey, SERIES, seriesIdOf, seriesPlaceOf } from '../place.ts'
import type { Deps } from '../stores.ts'
import { found, nextMonth, planningOf, skip, startOf, templateOf } from './rules.ts'
import type { Calling, Founding, Series } from './schema.ts'
import { checklist, prompts } from './templates.vi.ts'

function led({ caller }: Opened, cellId: string): void {
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  return caller.may('lead', cellId) ? undefined : refuseMeeting('meeting.not-leader')
}

/** Founds a series, with the template of the cell's sector where no agenda is given. */
export function createSeries(deps: Deps, act: Act, founding: Founding) {
  const { cellId } = founding
  const id = seriesIdOf(cellId, shortHash(6, act.key ?? act.at))
  return perform({ of: deps.series, key: seriesPlaceOf(id).key, fresh: true, tree: true, enter: (door) => led(door, cellId), decide: (_, __, { tree }) => found(founding, id, tree.node(cellId)?.sectorType, act) }, act)
}

/** Makes the next meeting of a series, as a draft: meeting and series change together, so that a month has one meeting at most. */
export function createNextMeeting(deps: Deps, act: Act, id: string, calling: Calling) {
  const { cellId, key } = seriesPlaceOf(id)
  const year = Number(civilDayOf(act.at).slice(0, 4))
  const plans = [year, year + 1].map((one) => planKey(cellId, one))
  return perform({
    of: deps.series,
    key,
    beside: [carryKey(cellId), ...plans],
    enter: (door) => {
      led(door, cellId)
      if (!door.row(key)) refuseRow('item.missing')
    },
    decide: (_, before, door) => {
      if (!before) return undefined
      const known = plans.flatMap((one) => seenIn(deps.plans, door, one)?.state ?? [])
      const month = nextMonth(before.state, calling, known, act)
      const startsAt = startOf(month, before.state.time, known)
      const meetingId = meetingIdOf(cellId, civilOf(startsAt).year, shortHash(6, id, month))
      const { next, facts } = draft(planningOf(before.state, startsAt), meetingId, act, seenIn(deps.carries, door, carryKey(cellId))?.state.topics)
      return { next: { ...before.state, made: [...before.state.made, { month, meetingId }] }, facts: [], also: [together(deps.meetings, { next: { ...next, ...noted(before.state.secrecy), seriesId: id }, facts }, act, undefined)] }
    },
  }, act)
}

/** Leaves a month out. */
export function skipOccurrence(deps: Deps, act: Act, id: string, month: string) {
  const { cellId, key } = seriesPlaceOf(id)
  return perform({
    of: deps.series,
    key,
    enter: (door) => {
      led(door, cellId)
      if (!door.row(key)) refuseRow('item.missing')
    },
    decide: (_, before) => before && skip(before.state, month),
  }, act)
}

const shown = (agenda: Series['agenda']) => agenda.map((item) => ({ ...item, title: titleOf(item), prompts: (item.code && prompts[item.code]) ?? [] }))
/** A series as people see it: its agenda in words with questions for the chair, and the meeting it made last. */
export const seriesView = ({ agenda, ...series }: Series) => ({ ...series, agenda: shown(agenda), latest: series.made.at(-1) })

/** A cell's series, the templates for its sector, and the chair's checklist; for those who hold a position in the cell, who prepare. */
export async function listSeries(deps: Deps, act: Act, cellId: string) {
  const [door, rows] = await openBeside(deps.table, act, (table) => readAll(table, { pk: partitionOf(cellId), prefix: SERIES }))
  const node = door.tree.node(cellId)
  if (!node || !door.caller.may('see', cellId)) return refuseRow('item.missing')
  const templates = Object.fromEntries(MeetingKind.options.map((kind) => [kind, shown(agendaOf(kind, templateOf(kind, node.sectorType)))]))
  const items = rows.map((row) => seen(deps.series, row)).map(({ state, version }) => ({ ...seriesView(state), version }))
  return { items: door.caller.grants.some(({ orgId, role }) => orgId === cellId && role !== 'MEMBER') ? items : [], templates, checklist }
}
