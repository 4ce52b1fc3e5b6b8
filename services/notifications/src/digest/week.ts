import { addDays, daysBetween, monthEnd, monthStart } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { formatMonth } from '@nen-nep/rules/dates/format'
import { forEach, getRows, keyText, readAll, seen, type Tree } from '@nen-nep/service-kit'
import { holdsMembers } from '@nen-nep/contracts'
import * as v from 'valibot'
import type { Working } from '../deps.ts'
import { stillAsking } from '../matter/done.ts'
import { Matter } from '../matter/schema.ts'
import { announced as standing, type Announced } from '../meeting/rules.ts'
import type { CellWeek } from '../notice/schema.ts'
import { dayOf, dueOf, matterKey, meetingKey } from '../place.ts'
import { asksOf, type Ask } from '../reminder/asks.ts'
import { countWaiting } from '../waiting/hear.ts'

const AT_ONCE = 8
const KEYS_PER_READ = 100
const DAYS = { meeting: 14, due: 7, late: 30, open: 90 }
/** From that day of a month on a cell that has announced none of its meetings hears of it: some days before it is reminded. */
const ANNOUNCED_BY = 8
const Row = v.object({ sk: v.string() })
const span = (day: string, from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => addDays(day, from + index))

/** What the letters to committees of cells are made of, read once for all cells; `held` are the cells that have held their meeting of the month. */
export type CellWorld = Readonly<{ today: string; held: ReadonlySet<string>; meetings: ReadonlyMap<string, Coming>; announced: ReadonlySet<string>; tasks: ReadonlyMap<string, readonly Matter[]>; dues: ReadonlyMap<string, readonly Ask[]> }>

/** A meeting that is to be held: who has not answered yet, and whether it has an agenda. */
async function comingIn(deps: Working, id: string): Promise<(Announced & { answers: number }) | undefined> {
  const rows = await readAll(deps.table, { pk: meetingKey(id).pk })
  const own = rows.find(({ sk }) => sk === 'A')
  const meeting = own && standing(seen(deps.meetings, own).state)
  const invited = new Set(meeting?.invited)
  return meeting && { ...meeting, answers: rows.filter(({ sk }) => typeof sk === 'string' && sk.startsWith('R#') && invited.has(sk.slice('R#'.length))).length }
}

type Coming = CellWeek['meeting'] & object

/** The next meeting of each cell within a fortnight, and which cells have announced one of this month, past ones included. */
async function readMeetings(deps: Working, today: string): Promise<Pick<CellWorld, 'meetings' | 'announced'>> {
  const [now, last] = [deps.now().toISOString(), addDays(today, DAYS.meeting)]
  const days = [...new Set([...span(monthStart(today), 0, daysBetween(monthStart(today), monthEnd(today))), ...span(today, 0, DAYS.meeting)])]
  const ids = (await Promise.all(days.map((day) => readAll(deps.table, { pk: dayOf(day) })))).flat().map((row) => v.parse(Row, row).sk)
  const [meetings, announced] = [new Map<string, Coming>(), new Set<string>()]
  await forEach([...new Set(ids)], AT_ONCE, async (id) => {
    const meeting = await comingIn(deps, id)
    if (meeting?.state !== 'OPEN') return
    const { cellId, startsAt, agenda, invited, answers } = meeting
    const day = civilDayOf(startsAt)
    if (monthStart(day) === monthStart(today)) announced.add(cellId)
    const known = meetings.get(cellId)
    if (startsAt > now && day <= last && (!known || startsAt < known.startsAt)) meetings.set(cellId, { startsAt, noAgenda: agenda.length === 0, unanswered: invited.length - answers })
  })
  return { meetings, announced }
}

async function readTasks({ table }: Working, today: string): Promise<CellWorld['tasks']> {
  const days = span(today, -DAYS.late, DAYS.open)
  const ids: string[] = []
  await forEach(days, AT_ONCE, async (day) => ids.push(...(await readAll(table, { pk: dueOf(day) })).map((row) => v.parse(Row, row).sk)))
  const keys = [...new Set(ids)].map(matterKey)
  const parts = Array.from({ length: Math.ceil(keys.length / KEYS_PER_READ) }, (_, part) => keys.slice(part * KEYS_PER_READ, (part + 1) * KEYS_PER_READ))
  const matters: Matter[] = []
  await forEach(parts, AT_ONCE, async (some) => {
    const rows = await getRows(table, some)
    matters.push(...some.flatMap((key) => rows.get(keyText(key)) ?? []).map((row) => v.parse(Matter, row)))
  })
  return Map.groupBy(matters.filter(({ of, open, dueOn }) => of === 'TASK' && open && dueOn !== undefined && dueOn >= addDays(today, -DAYS.late)), ({ orgId }) => orgId)
}

async function readDues(deps: Working, tree: Tree, today: string): Promise<CellWorld['dues']> {
  const asks = (await Promise.all(span(today, 1, DAYS.due).map((day) => asksOf(deps, tree, day, today)))).flat()
  const left: Ask[] = []
  await forEach(asks, AT_ONCE, async (ask) => {
    const { memberId, ...item } = ask.item
    if ((await stillAsking(deps.table, [item], memberId ?? item.orgId)).length > 0) left.push(ask)
  })
  return Map.groupBy(left.toSorted((a, b) => (`${a.item.dueOn ?? ''}${a.about}` < `${b.item.dueOn ?? ''}${b.about}` ? -1 : 1)), ({ item }) => item.orgId)
}

/** Reads what the letters of a Monday to committees of cells need. */
export async function readCells(deps: Working, tree: Tree, today: string, held: ReadonlySet<string>): Promise<CellWorld> {
  const [found, tasks, dues] = await Promise.all([readMeetings(deps, today), readTasks(deps, today), readDues(deps, tree, today)])
  return { today, held, ...found, tasks, dues }
}

const owners = (matters: readonly Matter[]) => new Set(matters.flatMap(({ asked = [] }) => asked)).size

function tasksIn({ tasks, today }: CellWorld, cellId: string): Pick<CellWeek, 'tasks'> {
  const open = tasks.get(cellId) ?? []
  const late = open.filter(({ dueOn = today }) => dueOn < today)
  return open.length === 0 ? {} : { tasks: { open: open.length, owners: owners(open), late: late.length, lateOwners: owners(late) } }
}

function meetingIn({ meetings, announced, held, today }: CellWorld, cellId: string): Pick<CellWeek, 'meeting' | 'unannounced'> {
  const meeting = meetings.get(cellId)
  if (meeting) return { meeting }
  return held.has(cellId) || announced.has(cellId) || Number(today.slice(8)) < ANNOUNCED_BY ? {} : { unannounced: formatMonth(today) }
}

function duesIn({ dues }: CellWorld, cellId: string): CellWeek['dues'] {
  const all = Map.groupBy(dues.get(cellId) ?? [], ({ about, item }) => `${item.dueOn ?? ''}#${about}`)
  return [...all.values()].flatMap((some) => some.slice(0, 1).flatMap(({ about, item: { dueOn } }) => (dueOn === undefined ? [] : [{ of: about, on: dueOn, count: some.length }])))
}

/** Whether there is something to say: open tasks alone, none of them late or due, are known. */
const speaks = ({ meeting, unannounced, tasks, waiting, dues }: CellWeek) => meeting !== undefined || unannounced !== undefined || (tasks?.late ?? 0) > 0 || waiting.length > 0 || dues.length > 0

/** What a cell's committee is told of its week: the next meeting and what it lacks, tasks by how many people have them, what waits for an answer, and the last days ahead. Counts only: no person, no rating, no discipline, no vote. Nothing where there is nothing to say. */
export async function weekOf({ table }: Working, world: CellWorld, cellId: string): Promise<CellWeek | undefined> {
  const week: CellWeek = { ...meetingIn(world, cellId), ...tasksIn(world, cellId), waiting: await countWaiting(table, cellId), dues: duesIn(world, cellId) }
  return speaks(week) ? week : undefined
}

/** The cells of a tree. */
export const cellsOf = (tree: Tree) => tree.nodes.filter(({ type }) => holdsMembers(type)).map(({ id }) => id)
