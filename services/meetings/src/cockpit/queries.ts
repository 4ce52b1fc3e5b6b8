import { openBeside, readAll, seen, type Act } from '@nen-nep/service-kit'
import { seatsIn } from '../board/attendance.ts'
import { seenIn } from '../desk.ts'
import { handsOf } from '../hand/place.ts'
import { recorded } from '../meeting/rights.ts'
import { demand } from '../meeting/rules.ts'
import { placeOf } from '../place.ts'
import { remarksKey } from '../remark/place.ts'
import { rosterAt } from '../roster/projection.ts'
import { coachingNow } from '../score/use-cases.ts'
import { emptySession } from '../session/rules.ts'
import { packOf } from '../sheet/rules.ts'
import type { Deps } from '../stores.ts'
import { cockpitOf, quietOf, type Parts } from './view.ts'

/** Hints of what the score still lacks; more is in the coaching. */
const HINTS = 3

/** The chair's cockpit in one reading, with no more looked up for the score than its sheet asks, for those who record; who has long been silent is for the leaders alone. */
export async function readCockpit(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const [door, [hands, seats]] = await openBeside(deps.table, act, (table) => Promise.all([readAll(table, handsOf(place)), seatsIn(deps, { table }, place)]), { keys: [place.meeting, place.session, place.roster, place.minutes, remarksKey(place)] })
  const meeting = demand(recorded(door, place), 'IN_SESSION')
  const session = seenIn(deps.sessions, door, place.session)?.state ?? emptySession(meeting)
  const parts: Parts = {
    meeting, session, at: act.at,
    version: seenIn(deps.meetings, door, place.meeting)?.version ?? 0,
    roster: await rosterAt(door, place.cellId, meeting.rv),
    pack: packOf(deps.pack, meeting),
    minutes: seenIn(deps.minutes, door, place.minutes)?.state,
    hands: hands.map((row) => seen(deps.hands, row).state),
    remarks: seenIn(deps.remarks, door, remarksKey(place))?.state,
  }
  const { total, max, hints } = await coachingNow(deps, { door, place, meeting, session }, act.at)
  const quiet = door.caller.may('lead', place.cellId) ? { quiet: quietOf(seats, parts) } : {}
  return { ...cockpitOf(parts), ...quiet, score: { total, max, hints: hints.slice(0, HINTS).map(({ lost, text }) => ({ lost, text })) } }
}
