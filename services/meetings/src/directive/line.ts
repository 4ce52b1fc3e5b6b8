import { bare } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { commit, find, getRow, untilFirst, type Act } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { resolutionsOf } from '../resolution/read.ts'
import { numberText } from '../resolution/rules.ts'
import type { Resolution } from '../resolution/schema.ts'
import type { Working } from '../stores.ts'
import { tasksOfYears } from '../task/read.ts'
import type { Task } from '../task/schema.ts'
import { directivePlaceOf, followingKey, type DirectivePlace } from './place.ts'
import { Following, type Line, type Steps } from './schema.ts'

const TRIES = 12
type Standing = Readonly<{ steps: Steps | undefined; resolutions: readonly Resolution[]; tasks: readonly Task[] }>

/** A cell's line on the board of one directive, from what stands with it. */
export function lineOf(id: string, { steps, resolutions, tasks }: Standing): Line {
  const numbers = resolutions.flatMap((one) => (one.status === 'ISSUED' && one.directiveIds?.includes(id) ? [numberText(one)] : []))
  const given = tasks.filter((task) => task.directiveId === id && task.status !== 'CANCELLED')
  return [steps?.seenOn ?? null, steps?.meetingId ?? null, steps?.discussedOn ?? null, numbers[0] ?? null, given.length, given.filter(({ status }) => status === 'DONE').length]
}

type Asked = Readonly<{ place: DirectivePlace; cellId: string; thisYear: number }>
async function readLine({ table }: Working, { place: { id, year }, cellId, thisYear }: Asked): Promise<Line> {
  const years = [...new Set([year, thisYear])]
  const [row, resolutions, tasks] = await Promise.all([
    getRow(table, followingKey(cellId, year), true),
    Promise.all(years.map((one) => resolutionsOf(table, cellId, one))),
    tasksOfYears(table, cellId, years),
  ])
  return lineOf(id, { steps: row && v.parse(Following, row).steps[id], resolutions: resolutions.flat(), tasks })
}

async function attempt(deps: Working, { place, cells, thisYear }: Dirty, act: Act): Promise<void> {
  const before = await find(deps.directiveBoards, place.board, true)
  const fresh = await Promise.all(cells.map(async (cellId) => [bare(cellId), await readLine(deps, { place, cellId, thisYear })] as const))
  const next = { id: place.id, orgId: place.orgId, cells: { ...before?.state.cells, ...Object.fromEntries(fresh) } }
  if (JSON.stringify(next) !== JSON.stringify(before?.state)) await commit(deps.directiveBoards, { next, facts: [] }, act, before)
}

/** Cells whose line on one directive's board is to be written anew. */
export type Dirty = Readonly<{ place: DirectivePlace; cells: readonly string[]; thisYear: number }>
export const dirtyBy = (id: string, cells: readonly string[], at: string): Dirty => ({ place: directivePlaceOf(id), cells, thisYear: Number(civilDayOf(at).slice(0, 4)) })

/** Writes lines of a directive's board from what stands now, whatever the order of the news: the board is read before its cells, and written only if nobody wrote it since. */
export const refreshLines = (deps: Working, dirty: Dirty, act: Act): Promise<void> => untilFirst(() => attempt(deps, dirty, act), { tries: TRIES })
