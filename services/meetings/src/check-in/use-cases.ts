import { openBeside, readAll, seen, type Act, type Opened, type Row } from '@nen-nep/service-kit'
import { perform } from '../desk.ts'
import { recorded, shownIn } from '../meeting/rights.ts'
import { demand } from '../meeting/rules.ts'
import { isStarted, type At, type Meeting } from '../meeting/schema.ts'
import { placeOf, type MeetingPlace } from '../place.ts'
import { rosterAt, rosterIn } from '../roster/projection.ts'
import { circleOf } from '../roster/schema.ts'
import type { RollCall } from '../session/schema.ts'
import type { Deps } from '../stores.ts'
import { isShown, shownCode } from './code.ts'
import { checkInKey, checkInsOf } from './place.ts'
import { checkIn, refuse, shown } from './rules.ts'
import type { CheckIn } from './schema.ts'

const arrivedIn = (deps: Deps, rows: readonly Row[]) => rows.map((row) => seen(deps.checkIns, row).state).flatMap(({ memberId, at }) => (at === undefined ? [] : [{ memberId, at }]))
const rosterFor = (door: Opened, meeting: Meeting) => (isStarted(meeting) ? rosterAt(door, meeting.cellId, meeting.rv) : Promise.resolve(rosterIn(door, meeting.cellId)))

/** The code for the hall, and who gave it so far and still has no mark on the roll; for those who take the roll. */
export async function readCheckIn(deps: Deps, act: Act, id: string, secret: string) {
  const place = placeOf(id)
  const [door, rows] = await openBeside(deps.table, act, (table) => readAll(table, checkInsOf(place)), { keys: [place.meeting, place.roster] })
  const meeting = demand(recorded(door, place), 'OPEN', 'IN_SESSION')
  const roster = await rosterFor(door, meeting)
  const nameOf = (memberId: string) => roster.members.find((one) => one.id === memberId)?.name ?? ''
  const isMarked = (memberId: string) => isStarted(meeting) && meeting.roll[roster.members.findIndex((one) => one.id === memberId)] !== '-'
  return { meetingId: id, ...shownCode(secret, id, act.at), waiting: arrivedIn(deps, rows).filter(({ memberId }) => !isMarked(memberId)).map((one) => ({ ...one, name: nameOf(one.memberId) })) }
}

type Given = Readonly<{ code: string; secret: string }>
/** A member says that they are in the hall, by the code shown there. It is no mark yet: whoever takes the roll confirms it. */
export async function checkInWith(deps: Deps, act: Act, id: string, { code, secret }: Given) {
  const place = placeOf(id)
  const fresh: CheckIn = { meetingId: id, cellId: place.cellId, memberId: act.by, wrong: 0 }
  const { state, version } = await perform({
    of: deps.checkIns,
    key: checkInKey(place, act.by),
    beside: [place.meeting, place.roster],
    enter: (door) => {
      const meeting = shownIn(door, place)
      return circleOf(meeting.kind, rosterIn(door, place.cellId)).some((one) => one.id === act.by) ? meeting : refuse('check-in.not-here')
    },
    decide: (meeting, before) => {
      demand(meeting, 'OPEN', 'IN_SESSION')
      return checkIn(before?.state ?? fresh, isShown(secret, id, act.at, code), act.at)
    },
  }, act)
  return { version, state: shown(state) }
}

type Sitting = Readonly<{ door: Opened; place: MeetingPlace; meeting: At<'IN_SESSION'> }>
/** A call of the roll with everybody who checked in and has no mark yet; who came after the beginning came late. */
export async function withCheckIns(deps: Deps, { door, place, meeting }: Sitting, call: RollCall): Promise<RollCall> {
  const { members } = await rosterAt(door, place.cellId, meeting.rv)
  const named = new Set(call.rows.map(({ memberId }) => memberId))
  const isOpen = (memberId: string) => !named.has(memberId) && meeting.roll[members.findIndex(({ id }) => id === memberId)] === '-'
  const arrived = arrivedIn(deps, await readAll(door.table, checkInsOf(place))).filter(({ memberId }) => isOpen(memberId))
  return { ...call, rows: [...call.rows, ...arrived.map(({ memberId, at }) => ({ memberId, state: 'PRESENT' as const, ...(at > meeting.startedAt ? { arrivedAt: at } : {}) }))] }
}
