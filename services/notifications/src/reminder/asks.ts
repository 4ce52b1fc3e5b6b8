import { holdsMembers } from '@nen-nep/contracts'
import { monthEnd, quarterOf } from '@nen-nep/rules/dates/arithmetic'
import { readParts } from '@nen-nep/rules/dates/plain-date'
import { contactsIn } from '../contact/contacts.ts'
import { cellOfRecognition, stillRuns } from '../contact/terms.ts'
import { ownTerm } from '../contact/own-terms.ts'
import { ownAsks } from './own-asks.ts'
import { find, forEach, getRow, readAll, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Working } from '../deps.ts'
import { LEADERS, membersOf } from '../matter/people.ts'
import { monthMatter, reviewsMatter, themeMatter } from '../matter/rules.ts'
import type { Matter } from '../matter/schema.ts'
import type { NoticeItem } from '../notice/schema.ts'
import { contactsKey, dueOf, matterKey } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import type { ReminderAbout } from '../rule/schema.ts'

const AT_ONCE = 8
const LAST_MONTH_DAY = 15
const DueRow = v.object({ sk: v.string() })

/** One body's part of something that is due: what it is, and whom it asks. */
export type Ask = Readonly<{ about: ReminderAbout; item: NoticeItem; asked: readonly string[] }>

const cellsIn = (tree: Tree) => tree.nodes.filter(({ type }) => holdsMembers(type)).map(({ id }) => id)

/** What every cell is asked for on that day: a meeting until the 15th of a month, a thematic one until the last day of a quarter. */
function ofEveryCell(day: string): readonly { about: ReminderAbout; idOf: (cellId: string) => string }[] {
  const { year, month, day: date } = readParts(day)
  const months = date === LAST_MONTH_DAY ? [{ about: 'MONTH' as const, idOf: (cellId: string) => monthMatter(cellId, day.slice(0, 7)) }] : []
  const themes = month % 3 === 0 && day === monthEnd(day) ? [{ about: 'THEME' as const, idOf: (cellId: string) => themeMatter(cellId, year, quarterOf(day)) }] : []
  return [...months, ...themes]
}

/** What asks the leaders of its one body, or the people it names. */
async function askedOf({ table }: Working, { of, orgId, asked = [] }: Matter, day: string): Promise<readonly string[]> {
  return of === 'CEREMONY' ? holdersOf(table, orgId, LEADERS, day) : asked
}

/** Whom a matter asks, body by body: a campaign every member of every cell below, a directive the leaders of each body it went to. */
async function partsOf(deps: Working, tree: Tree, matter: Matter, day: string): Promise<Ask[]> {
  const { table } = deps
  const { id, of, orgId, bodies = [], dueOn, year } = matter
  if (of === 'RESOLUTION') return []
  const item = { id, orgId, dueOn }
  if (of === 'TASK') return (await askedOf(deps, matter, day)).map((memberId) => ({ about: of, item: { ...item, memberId }, asked: [memberId] }))
  const parts: Ask[] = []
  if (of === 'DIRECTIVE') {
    await forEach(bodies, AT_ONCE, async (body) => parts.push({ about: of, item: { ...item, orgId: body }, asked: await holdersOf(table, body, LEADERS, day) }))
    return parts
  }
  if (of !== 'REVIEW' || year === undefined) return [{ about: of, item, asked: await askedOf(deps, matter, day) }]
  const cells = tree.within(orgId).filter(({ type }) => holdsMembers(type))
  await forEach(cells, AT_ONCE, async ({ id: cellId }) => parts.push({ about: of, item: { id: reviewsMatter(cellId, year), orgId: cellId, dueOn }, asked: await membersOf(table, cellId, `${day}T00:00:00Z`) }))
  return parts
}

/** A probationer whose recognition a cell has to consider by that day asks the cell's leaders, as long as it still has to. */
async function recognitionOf({ table }: Working, id: string, cellId: string, { day, today }: Readonly<{ day: string; today: string }>): Promise<Ask[]> {
  if (!stillRuns(contactsIn(cellId, await getRow(table, contactsKey(cellId))), id, { dueOn: day })) return []
  return [{ about: 'RECOGNITION', item: { id, orgId: cellId, dueOn: day }, asked: await holdersOf(table, cellId, LEADERS, today) }]
}

/** What is due by a term that somebody has set is found from the day it runs from. */
const isByOwnTerm = (tree: Tree, { of, orgId, from }: Matter, today: string) => of === 'CEREMONY' && from !== undefined && ownTerm(tree, orgId, 'ceremonyWorkingDays', today) !== undefined

async function asksAt(deps: Working, tree: Tree, id: string, { day, today }: Readonly<{ day: string; today: string }>): Promise<Ask[]> {
  const cellId = cellOfRecognition(id)
  if (cellId !== undefined) return ownTerm(tree, cellId, 'recognitionWorkingDays', today) === undefined ? recognitionOf(deps, id, cellId, { day, today }) : []
  const matter = (await find(deps.matters, matterKey(id)))?.state
  return matter?.open && matter.dueOn === day && !isByOwnTerm(tree, matter, today) ? partsOf(deps, tree, matter, today) : []
}

/** Everything whose last day is that civil day, body by body. Leaders are those of `today`. */
export async function asksOf(deps: Working, tree: Tree, day: string, today: string): Promise<Ask[]> {
  const asks: Ask[] = []
  const ids = (await readAll(deps.table, { pk: dueOf(day) })).map((row) => v.parse(DueRow, row).sk)
  await forEach(ids, AT_ONCE, async (id) => asks.push(...(await asksAt(deps, tree, id, { day, today }))))
  for (const { about, idOf } of ofEveryCell(day)) {
    await forEach(cellsIn(tree), AT_ONCE, async (cellId) => asks.push({ about, item: { id: idOf(cellId), orgId: cellId, dueOn: day }, asked: await holdersOf(deps.table, cellId, LEADERS, today) }))
  }
  asks.push(...(await ownAsks(deps, tree, { day, today })))
  return asks.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1))
}
