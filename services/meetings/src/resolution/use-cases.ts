import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refuse as refuseRow, type Act, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { perform, seenIn } from '../desk.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { MeetingRow } from '../meeting/row.ts'
import { isStarted } from '../meeting/schema.ts'
import { placeOf, type MeetingPlace } from '../place.ts'
import { rosterAt } from '../roster/projection.ts'
import { emptySession } from '../session/rules.ts'
import type { Deps } from '../stores.ts'
import { tasksOfYears } from '../task/read.ts'
import { directiveKeys, received } from './directives.ts'
import { factsOf } from './facts.ts'
import { resolutionIdOf, resolutionPlaceOf } from './place.ts'
import { refuse } from './refusals.ts'
import { draft, redraft } from './rules.ts'
import type { Drafting, Redrafting } from './schema.ts'

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
  const [roster, tasks] = await Promise.all([rosterAt(door, place.cellId, meeting.rv), tasksOfYears(door.table, place.cellId, [place.year - 1, place.year])])
  return factsOf({ meeting, roster, tasks, session: seenIn(deps.sessions, door, place.session)?.state ?? emptySession(meeting) })
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
    tree: drafting.directiveIds !== undefined,
    beside: [...(meeting ? [meeting.meeting, meeting.session, meeting.roster] : []), ...directiveKeys(drafting)],
    enter: (door) => mayDraft(door, orgId),
    decide: async (_, __, door) => draft(received(deps, door, orgId, drafting), id, await recordedIn(deps, door, meeting), act),
  }, act)
}

export function updateResolution(deps: Deps, act: Act, id: string, redrafting: Redrafting) {
  const { orgId, key } = resolutionPlaceOf(id)
  return perform({
    of: deps.resolutions,
    key,
    tree: redrafting.directiveIds !== undefined,
    beside: directiveKeys(redrafting),
    enter: (door) => (door.row(key) ? mayDraft(door, orgId) : refuseRow('item.missing')),
    decide: (_, before, door) => before && redraft(before.state, received(deps, door, orgId, redrafting), act),
  }, act)
}
