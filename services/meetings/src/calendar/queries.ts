import { holdsMembers } from '@nen-nep/contracts'
import { addMonths } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { openBeside, readAll, refuseAtEdge, seen, type Act, type Aggregate, type Key, type Opened } from '@nen-nep/service-kit'
import { seenIn } from '../desk.ts'
import { calendarLinkKey, meetingsOfYear, monthPlanKey, partitionOf, planKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { cellEntries, stamped, unitEntries } from './entries.ts'
import { feedOf } from './feed.ts'
import type { FeedLink } from './schema.ts'

const MONTHS_BACK = 2
const MONTHS_SHOWN = 15

const monthsAround = (day: string) => Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(`${day.slice(0, 7)}-01`, index - MONTHS_BACK).slice(0, 7))

function found<T>(of: Aggregate<T>, { row }: Opened, key: Key) {
  const one = row(key)
  return one ? [{ ...seen(of, one), stamp: String(one['changedAt']) }] : []
}

/** The calendar behind a link, read in the name of the member who made it: it ends with their sight of the organisation, and with the link. A unit's is one read; a cell's also walks its meetings of this year and the next. */
export async function readFeed(deps: Deps, act: Act, { orgId, memberId, serial }: FeedLink): Promise<string> {
  const day = civilDayOf(act.at)
  const year = Number(day.slice(0, 4))
  const [plans, months] = [[year, year + 1].map((one) => planKey(orgId, one)), monthsAround(day).map((month) => monthPlanKey(orgId, month))]
  const mine = calendarLinkKey(orgId, memberId)
  const walk = (of: number) => ({ pk: partitionOf(orgId), prefix: meetingsOfYear(of) })
  const [door, rows] = await openBeside(deps.table, { ...act, by: memberId }, async (table) => (await Promise.all([readAll(table, walk(year)), readAll(table, walk(year + 1))])).flat(), { keys: [mine, ...plans, ...months] })
  const link = seenIn(deps.calendarLinks, door, mine)?.state
  const node = door.tree.node(orgId)
  if (!link?.on || link.serial !== serial || !node || !door.caller.may('see', orgId)) return refuseAtEdge('link.invalid')
  if (holdsMembers(node.type)) return feedOf(node.name, cellEntries(node.name, stamped(deps, rows), plans.flatMap((key) => found(deps.plans, door, key)), act.at))
  const nameOf = (cellId: string) => (door.caller.may('see', cellId) ? door.tree.node(cellId)?.name : undefined)
  return feedOf(node.name, unitEntries(months.flatMap((key) => found(deps.monthPlans, door, key)), nameOf))
}
