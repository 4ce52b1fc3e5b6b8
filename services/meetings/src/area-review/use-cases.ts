import { open, refusals, refuse as refuseRow, type Act, type Decision } from '@nen-nep/service-kit'
import { perform, seenIn } from '../desk.ts'
import { namesPerson } from '../limitation/person.ts'
import { refuse as refuseLimitation } from '../limitation/refusals.ts'
import { mayKnow } from '../meeting/rights.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { refuse as refuseMinutes } from '../minutes/rules.ts'
import { rosterKey } from '../place.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import { areaReviewKey } from './place.ts'
import { areas } from './areas.vi.ts'
import type { AreaReview, Reviewing } from './schema.ts'

export const refuse = refusals({ 'area-review.twice': 'invalid' })
type CellYear = Readonly<{ cellId: string; year: number }>

/** All areas in their order, those nobody wrote about yet too. */
const viewOf = ({ cellId, year, parts }: AreaReview) => ({ cellId, year, areas: Object.entries(areas).map(([area, name]) => ({ name, area, ...parts.find((one) => one.area === area) })), open: Object.keys(areas).filter((area) => !parts.some((one) => one.area === area)) })

/** An area stands once; texts are about the body, never about one of its people. */
function review(of: CellYear, { parts }: Reviewing, names: readonly string[]): Decision<AreaReview> {
  const twice = parts.findIndex(({ area }, index) => parts.findIndex((one) => one.area === area) !== index)
  if (twice >= 0) return refuse('area-review.twice', { pointer: `/parts/${twice}/area` })
  const about = parts.findIndex(({ strengths = '', limitations = '', solutions = '' }) => namesPerson([strengths, limitations, solutions].join('\n'), names))
  if (about >= 0) return refuseLimitation('limitation.of-person', { pointer: `/parts/${about}` })
  return { next: { ...of, parts }, facts: [] }
}

export async function setAreaReview(deps: Deps, act: Act, of: CellYear, reviewing: Reviewing) {
  const { state, version } = await perform({
    of: deps.areaReviews,
    key: areaReviewKey(of.cellId, of.year),
    beside: [rosterKey(of.cellId)],
    enter: ({ caller }) => {
      if (!caller.may('see', of.cellId)) return refuseRow('item.missing')
      return caller.may('record', of.cellId) ? undefined : refuseMeeting('meeting.not-recorder')
    },
    decide: (_, __, door) => review(of, reviewing, rosterIn(door, of.cellId).members.map(({ name }) => name)),
  }, act)
  return { version, state: viewOf(state) }
}

/** The form with what was written so far (version 0 before); for the cell and those who decide over it. */
export async function readAreaReview(deps: Deps, act: Act, { cellId, year }: CellYear) {
  const key = areaReviewKey(cellId, year)
  const door = await open(deps.table, act, [key])
  if (!door.caller.may('see', cellId) || !door.tree.node(cellId)) return refuseRow('item.missing')
  if (!mayKnow(door.caller, cellId)) return refuseMinutes('minutes.not-for-you')
  const found = seenIn(deps.areaReviews, door, key)
  return { version: found?.version ?? 0, state: viewOf(found?.state ?? { cellId, year, parts: [] }) }
}
