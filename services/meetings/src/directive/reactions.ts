import { DirectiveFollowed, MeetingOpened, ResolutionIssued, TaskCancelled, TaskClosed, TaskCreated, type Happening } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { forEach, on, onMany, readTree, revise, reacting, working } from '@nen-nep/service-kit'
import type { Working } from '../stores.ts'
import { dirtyBy, refreshLines } from './line.ts'
import { directivePlaceOf, followingKey } from './place.ts'
import { pendingFor } from './received.ts'
import { follow } from './rules.ts'

const AT_ONCE = 4
type Touched = Readonly<{ cellId: string; directiveIds: readonly string[] }>

/** News that came together become one write for each board they touch. */
async function refresh(deps: Working, news: readonly Readonly<{ event: Happening; touched: Touched }>[]): Promise<void> {
  const all = news.flatMap(({ event, touched: { cellId, directiveIds } }) => directiveIds.map((id) => ({ id, cellId, event })))
  await forEach([...Map.groupBy(all, ({ id }) => id)], AT_ONCE, async ([id, group]) => {
    const [first] = group
    if (!first) return
    const { event } = first
    await refreshLines(deps, dirtyBy(id, [...new Set(group.map(({ cellId }) => cellId))], event.at), working('meetings', event.id, event.at))
  })
}
type AboutTask = Readonly<{ cellId: string; directiveId?: string | undefined }>
const byTask = (deps: Working, events: readonly Happening<AboutTask>[]) => refresh(deps, events.map((event) => ({ event, touched: { cellId: event.data.cellId, directiveIds: event.data.directiveId === undefined ? [] : [event.data.directiveId] } })))

/** A cell that announces its regular meeting has on it whatever came down and was not discussed yet: nobody copies it there, and what one meeting left over is on the next. */
const schedule = on(MeetingOpened, async (deps: Working, { id, at, data: { cellId, meetingId, kind } }) => {
  if (kind !== 'REGULAR' && kind !== 'COMBINED') return
  const waiting = (await pendingFor({ table: deps.table, tree: await readTree(deps.table) }, cellId, at)).filter(({ steps }) => steps.meetingId !== meetingId)
  const byYear = Map.groupBy(waiting, ({ directive }) => directivePlaceOf(directive.id).year)
  for (const [year, some] of byYear) {
    const ids = some.map(({ directive }) => directive.id)
    await revise(deps.followings, reacting('meetings', id, at), followingKey(cellId, year), (before) => follow(before ?? { cellId, year, steps: {} }, ids, { seenOn: civilDayOf(at), meetingId }))
  }
})

/** Our own events keep the boards of directives, and put directives on the next meeting. */
export const directiveReactions = [
  schedule,
  onMany(DirectiveFollowed, (deps: Working, events) => refresh(deps, events.map((event) => ({ event, touched: event.data })))),
  onMany(ResolutionIssued, (deps: Working, events) => refresh(deps, events.map((event) => ({ event, touched: { cellId: event.data.orgId, directiveIds: event.data.directiveIds ?? [] } })))),
  onMany(TaskCreated, byTask),
  onMany(TaskClosed, byTask),
  onMany(TaskCancelled, byTask),
]
