import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find, inside, Refusal, refuse as refuseRow, type Act, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { perform, seenIn, together } from '../desk.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { MeetingRow } from '../meeting/row.ts'
import { isStarted } from '../meeting/schema.ts'
import { placeOf, rosterKey, type MeetingPlace } from '../place.ts'
import { rosterAt } from '../roster/projection.ts'
import { emptySession } from '../session/rules.ts'
import type { Deps } from '../stores.ts'
import { tasksOf } from '../task/read.ts'
import { assignmentsOf, factsOf } from './facts.ts'
import { organOf, rosterSeen } from './organ.ts'
import { registerKey, resolutionIdOf, resolutionPlaceOf } from './place.ts'
import { refuse } from './refusals.ts'
import { draft, issue, redraft } from './rules.ts'
import type { Drafting, Redrafting, Resolution } from './schema.ts'

function mayDraft({ caller }: Opened, orgId: string): void {
  if (!caller.may('see', orgId)) return refuseRow('item.missing')
  if (!caller.may('record', orgId)) return refuseMeeting('meeting.not-recorder')
}
const yearOf = (day: string) => Number(day.slice(0, 4))

/** What the named meeting recorded: it must be one of this organ, and have begun. */
async function recordedIn(deps: Deps, door: Opened, place: MeetingPlace | undefined) {
  if (!place) return {}
  const row = door.row(place.meeting)
  const meeting = row ? v.parse(MeetingRow, row) : refuse('resolution.other-organ')
  if (!isStarted(meeting)) return refuse('resolution.meeting-not-held')
  const [roster, ...years] = await Promise.all([rosterAt(door, place.cellId, meeting.rv), ...[place.year - 1, place.year].map((year) => tasksOf(door.table, place.cellId, year))])
  return factsOf({ meeting, roster, tasks: years.flat(), session: seenIn(deps.sessions, door, place.session)?.state ?? emptySession(meeting) })
}

function placesOf({ meetingId, replaces, orgId }: Drafting) {
  const meeting = meetingId === undefined ? undefined : placeOf(meetingId)
  const replaced = replaces === undefined ? undefined : resolutionPlaceOf(replaces)
  return [meeting?.cellId, replaced?.orgId].some((one) => one !== undefined && one !== orgId) ? refuse('resolution.other-organ') : { meeting }
}

/** Drafts a document, filled from what its meeting recorded. */
export function draftResolution(deps: Deps, act: Act, drafting: Drafting) {
  const { orgId } = drafting
  const id = resolutionIdOf(orgId, yearOf(civilDayOf(act.at)), shortHash(6, act.key ?? act.at))
  const { meeting } = placesOf(drafting)
  return perform({
    of: deps.resolutions,
    key: resolutionPlaceOf(id).key,
    fresh: true,
    beside: meeting ? [meeting.meeting, meeting.session, meeting.roster] : [],
    enter: (door) => mayDraft(door, orgId),
    decide: async (_, __, door) => draft(drafting, id, await recordedIn(deps, door, meeting), act),
  }, act)
}

export function updateResolution(deps: Deps, act: Act, id: string, redrafting: Redrafting) {
  const { orgId, key } = resolutionPlaceOf(id)
  return perform({ of: deps.resolutions, key, enter: (door) => (door.row(key) ? mayDraft(door, orgId) : refuseRow('item.missing')), decide: (_, before) => before && redraft(before.state, redrafting, act) }, act)
}

function mayIssue({ caller, row }: Opened, { orgId, key }: ReturnType<typeof resolutionPlaceOf>): void {
  if (!row(key) || !caller.may('see', orgId)) return refuseRow('item.missing')
  if (!caller.may('lead', orgId)) return refuseMeeting('meeting.not-leader')
}

async function decideIssue(deps: Deps, act: Act, before: Resolution, door: Opened) {
  const { orgId, kind, replaces } = before
  const register = registerKey(orgId, yearOf(civilDayOf(act.at)), kind)
  const replacedKey = replaces === undefined ? undefined : resolutionPlaceOf(replaces).key
  const [known, tasks, old] = await Promise.all([
    find(inside(door.table, deps.registers), register, true),
    tasksOf(door.table, orgId, resolutionPlaceOf(before.id).year),
    replacedKey && find(inside(door.table, deps.resolutions), replacedKey, true),
  ])
  const roster = rosterSeen(door, orgId)
  const decided = issue(before, { register: known?.state, organ: organOf(door, orgId, roster), assignments: assignmentsOf(before, tasks, roster), replaced: old?.state }, act)
  const also = [together(deps.registers, { next: decided.register, facts: [] }, act, known)]
  if (decided.replaced && old) also.push(together(deps.resolutions, { next: decided.replaced, facts: [] }, act, old))
  return { ...decided.resolution, also }
}

const AGAIN = 12
/** Many may reach for the next number at once: who was late reads the register anew. */
async function untilNumbered<A>(attempt: () => Promise<A>): Promise<A> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'version.stale' || tried === AGAIN) throw error
      await new Promise((go) => setTimeout(go, 150 * tried * Math.random()))
    }
  }
}

/** Issues a draft under the next number of its organ, kind and year. */
export function issueResolution(deps: Deps, act: Act, id: string) {
  const place = resolutionPlaceOf(id)
  return untilNumbered(() =>
    perform({
      of: deps.resolutions,
      key: place.key,
      beside: [rosterKey(place.orgId)],
      tree: true,
      enter: (door) => mayIssue(door, place),
      decide: (_, before, door) => before && decideIssue(deps, act, before.state, door),
    }, act))
}
