import { addDays, addMonths, monthStart } from '@nen-nep/rules/dates/arithmetic'
import { find, forEach, readAll, type Tree } from '@nen-nep/service-kit'
import { holdsMembers } from '@nen-nep/contracts'
import * as v from 'valibot'
import { Held } from '../board/held.ts'
import type { Working } from '../deps.ts'
import type { Figure } from '../notice/schema.ts'
import { boardOf, dayOf, dueOf, matterKey, sheetsOf } from '../place.ts'
import { Sheet } from '../year/schema.ts'

const AT_ONCE = 8
const LAST_MONTH_DAY = 15
const DAYS_AHEAD = 7
const LATE_DAYS = 30
const Row = v.object({ sk: v.string() })

/** What the digests of a day are made of, read once for all organisations. */
export type World = Readonly<{ today: string; cells: readonly string[]; month: readonly Held[]; last: readonly Held[]; announced: readonly string[]; late: readonly string[]; sheets: readonly Sheet[] }>

async function lateTasks(deps: Working, today: string): Promise<string[]> {
  const cells: string[] = []
  const days = Array.from({ length: LATE_DAYS }, (_, index) => addDays(today, -1 - index))
  await forEach(days, AT_ONCE, async (day) => {
    for (const row of await readAll(deps.table, { pk: dueOf(day) })) {
      const matter = await find(deps.matters, matterKey(v.parse(Row, row).sk))
      if (matter?.state.of === 'TASK' && matter.state.open && matter.state.dueOn === day) cells.push(matter.state.orgId)
    }
  })
  return cells
}

/** Reads what a day's digests need: the months' boards, meetings of the week ahead, tasks late by up to thirty days, and the year's sheets. */
export async function readWorld(deps: Working, tree: Tree, today: string): Promise<World> {
  const held = async (day: string) => (await readAll(deps.table, { pk: boardOf(day.slice(0, 7)) })).map((row) => v.parse(Held, row))
  const days = Array.from({ length: DAYS_AHEAD }, (_, index) => addDays(today, index + 1))
  const meetings = (await Promise.all(days.map((day) => readAll(deps.table, { pk: dayOf(day) })))).flat().map((row) => `org_${v.parse(Row, row).sk.slice('mtg_'.length).split('.')[0] ?? ''}`)
  const [month, last, late, sheets] = await Promise.all([held(today), held(addMonths(monthStart(today), -1)), lateTasks(deps, today), readAll(deps.table, { pk: sheetsOf(Number(today.slice(0, 4))) })])
  return { today, cells: tree.nodes.filter(({ type }) => holdsMembers(type)).map(({ id }) => id), month, last, announced: meetings, late, sheets: sheets.map((row) => v.parse(Sheet, row)) }
}

/** A meeting that is a cell's meeting of its month. */
export const monthly = ({ kind }: Held) => kind === 'REGULAR' || kind === 'COMBINED'
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

function heldFigures(held: readonly Held[], mine: ReadonlySet<string>): Figure[] {
  const own = held.filter(({ cellId }) => mine.has(cellId))
  const cells = new Set(own.filter(monthly).map(({ cellId }) => cellId))
  const owed = sum(own.map((one) => one.owed))
  return [{ of: 'HELD', count: cells.size, among: mine.size }, ...(owed > 0 ? [{ of: 'ATTENDED' as const, count: sum(own.map(({ present }) => present)), among: owed }] : [])]
}

function reviews(sheets: readonly Sheet[], mine: ReadonlySet<string>): Figure[] {
  const own = sheets.flatMap(({ cellId, steps }) => (steps && mine.has(cellId) ? [steps] : []))
  const members = sum(own.map((one) => one.members))
  return members === 0 ? [] : [{ of: 'REVIEWS', count: sum(own.map((one) => one.reviews)), among: members }]
}

/** The figures of an organisation's day, over the cells below it: heads and bodies, never a person. Figures that say nothing are left out. */
export function figuresOf({ today, month, announced, late, sheets }: World, mine: ReadonlySet<string>): Figure[] {
  const held = heldFigures(month, mine)
  const done = held[0]?.count ?? 0
  const unheld: Figure[] = Number(today.slice(8)) > LAST_MONTH_DAY && done < mine.size ? [{ of: 'UNHELD', count: mine.size - done }] : []
  const counted = (of: Figure['of'], cells: readonly string[]): Figure[] => {
    const count = cells.filter((id) => mine.has(id)).length
    return count > 0 ? [{ of, count }] : []
  }
  return [...held, ...unheld, ...counted('ANNOUNCED', announced), ...counted('TASKS', late), ...reviews(sheets, mine)]
}

/** The figures of the month before. */
export const reportOf = ({ last }: World, mine: ReadonlySet<string>): Figure[] => heldFigures(last, mine)
