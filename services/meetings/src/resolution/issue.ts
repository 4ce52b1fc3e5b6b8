import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find, inside, Refusal, refuse as refuseRow, type Act, type Opened } from '@nen-nep/service-kit'
import { perform, together } from '../desk.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { keptFor } from '../paper/wording.ts'
import { placeOf, rosterKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { tasksOfYears } from '../task/read.ts'
import { assignmentsOf } from './facts.ts'
import { organOf, rosterSeen } from './organ.ts'
import { registerKey, resolutionPlaceOf } from './place.ts'
import { issue } from './rules.ts'
import type { Resolution } from './schema.ts'

const yearOf = (day: string) => Number(day.slice(0, 4))

function mayIssue({ caller, row }: Opened, { orgId, key }: ReturnType<typeof resolutionPlaceOf>): void {
  if (!row(key) || !caller.may('see', orgId)) return refuseRow('item.missing')
  if (!caller.may('lead', orgId)) return refuseMeeting('meeting.not-leader')
}

/** The years in which tasks of a document may have been given: its own, and that of its meeting, which may be the one before. */
const taskYears = ({ id, meetingId }: Resolution) => [resolutionPlaceOf(id).year, ...(meetingId === undefined ? [] : [placeOf(meetingId).year])]

async function decideIssue(deps: Deps, act: Act, before: Resolution, door: Opened) {
  const { orgId, kind, replaces } = before
  const register = registerKey(orgId, yearOf(civilDayOf(act.at)), kind)
  const replacedKey = replaces === undefined ? undefined : resolutionPlaceOf(replaces).key
  const [known, tasks, old, wording] = await Promise.all([
    find(inside(door.table, deps.registers), register, true),
    tasksOfYears(door.table, orgId, taskYears(before)),
    replacedKey && find(inside(door.table, deps.resolutions), replacedKey, true),
    keptFor(deps, door, orgId, 'RESOLUTION'),
  ])
  const roster = rosterSeen(door, orgId)
  const decided = issue(before, { register: known?.state, organ: organOf(door, orgId, roster), wording, assignments: assignmentsOf(before, tasks, roster), replaced: old?.state }, act)
  const also = [together(deps.registers, { next: decided.register, facts: [] }, act, known)]
  if (decided.replaced && old) also.push(together(deps.resolutions, { next: decided.replaced, facts: [] }, act, old))
  return { ...decided.resolution, also }
}

const AGAIN = 40
const SHORTEST_MS = 25
const LONGEST = 6
/** Many may reach for the next number at once: who was late waits longer each time, and reads the register anew. Who named a version that no longer stands is told at once. */
export async function untilNumbered<A>(attempt: () => Promise<A>): Promise<A> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'version.stale' || error.details['version'] !== undefined || tried === AGAIN) throw error
      await new Promise((go) => setTimeout(go, SHORTEST_MS * 2 ** Math.min(tried, LONGEST) * Math.random()))
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
      tries: 1,
      enter: (door) => mayIssue(door, place),
      decide: (_, before, door) => before && decideIssue(deps, act, before.state, door),
    }, act))
}
