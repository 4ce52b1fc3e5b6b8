import { holdsMembers } from '@nen-nep/contracts'
import type { Role } from '@nen-nep/contracts'
import { addMonths, monthStart } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate, formatMonth } from '@nen-nep/rules/dates/format'
import { forEach, readTree } from '@nen-nep/service-kit'
import type { Working } from '../deps.ts'
import { COMMITTEE, OFFICERS } from '../matter/people.ts'
import type { Notice } from '../notice/schema.ts'
import { quietAct } from '../once.ts'
import { roundId } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import { askFor } from '../round/prepare.ts'
import { tellWeeks } from './weeks.ts'
import { figuresOf, readWorld, reportOf, type World } from './figures.ts'

const AT_ONCE = 8
const EVENING = '17:00'
const REPORT_DAY = '05'

type Digest = Readonly<{ kind: 'DIGEST' | 'REPORT'; notice: Notice; roles: readonly Role[] }>

/** Whether there is something to look after today: a digest that only says that all is well is not sent each evening. */
const speaks = ({ figures = [] }: Notice) => figures.some(({ of, count, among }) => of === 'UNHELD' || of === 'TASKS' || of === 'ANNOUNCED' || (of === 'REVIEWS' && count < (among ?? 0)))

/** What an organisation is told this evening: its officers each day, and its committee besides on the 5th of the month before. */
function digestsOf(world: World, cells: ReadonlySet<string>): Digest[] {
  const { today } = world
  const figures = figuresOf(world, cells)
  const day: Notice = { word: 'DIGEST', items: [], figures, span: formatDate(today) }
  const last = monthStart(addMonths(monthStart(today), -1))
  return [
    ...(speaks(day) ? [{ kind: 'DIGEST' as const, notice: day, roles: OFFICERS }] : []),
    ...(today.endsWith(REPORT_DAY) ? [{ kind: 'REPORT' as const, notice: { word: 'REPORT' as const, items: [], figures: reportOf(world, cells), span: formatMonth(last) }, roles: [...COMMITTEE, 'OFFICER' as const] }] : []),
  ]
}

/** Tells every organisation above cells how its cells stand, in one letter an evening (D7, E9), and on Mondays every committee of its week; once, however often it is run. */
export async function tellDigests(deps: Working): Promise<void> {
  const now = deps.now().toISOString()
  const today = civilDayOf(now)
  const tree = await readTree(deps.table)
  const world = await readWorld(deps, tree, today)
  const at = instantOf(today, EVENING)
  await tellWeeks(deps, { tree, world, at, now })
  const above = tree.nodes.filter(({ type }) => !holdsMembers(type))
  await forEach(above, AT_ONCE, async ({ id: orgId }) => {
    const cells = new Set(tree.within(orgId).filter(({ type }) => holdsMembers(type)).map(({ id }) => id))
    if (cells.size === 0) return
    for (const { kind, notice, roles } of digestsOf(world, cells)) {
      const recipients = await holdersOf(deps.table, orgId, roles, today)
      if (recipients.length > 0) await askFor(deps, { id: roundId(orgId, at, kind, notice.word, today), orgId, kind, at, recipients, notice }, quietAct('schedule:digest', now))
    }
  })
}
