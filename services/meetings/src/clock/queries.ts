import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { openBeside, readAll, type Act } from '@nen-nep/service-kit'
import { seenIn } from '../desk.ts'
import { documentsIn } from '../document/rules.ts'
import { recorded } from '../meeting/rights.ts'
import { placeOf, preparationKey } from '../place.ts'
import { rulesIn } from '../preparation/use-cases.ts'
import { remarksKey } from '../remark/place.ts'
import type { Deps } from '../stores.ts'
import { clockOf } from './rules.ts'

/** What must be out by when, for those who record: two requests side by side. */
export async function readMeetingClock(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const keys = [place.meeting, place.session, place.minutes, remarksKey(place), preparationKey(place.cellId)]
  const [door, papers] = await openBeside(deps.table, act, (table) => readAll(table, place.documents), { keys })
  return clockOf({
    meeting: recorded(door, place),
    documents: documentsIn(deps.documents, papers).map(({ state }) => state),
    rules: rulesIn(deps, door, place.cellId),
    remarks: seenIn(deps.remarks, door, remarksKey(place))?.state,
    session: seenIn(deps.sessions, door, place.session)?.state,
    minutes: seenIn(deps.minutes, door, place.minutes)?.state,
    today: civilDayOf(act.at),
  })
}
