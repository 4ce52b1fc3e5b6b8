import type { Facts } from '@nen-nep/rules/facts/index'
import type { Fact, MeetingFact } from '../dossier/facts.ts'
import { countsOf } from '../sheet/lines.ts'
import type { Sheet } from '../sheet/schema.ts'
import type { FourGood, Judged } from './schema.ts'

const statesIn = (facts: readonly Fact[]) => facts.filter((fact): fact is MeetingFact => fact.kind === 'MEETING').flatMap(({ marks }) => Object.values(marks).map(([state]) => state))

/** What the year tells the "four-good" list of a whole cell: attendance of all who owed a meeting, absences nobody excused, tasks with somebody and a day, and members not completed once all are decided. What is not known is left out. */
export function factsOfCell(facts: readonly Fact[], sheet: Sheet): Facts {
  const states = statesIn(facts)
  const tasks = facts.filter((fact) => fact.kind === 'TASK')
  const owned = tasks.filter(({ done, dueOn }) => done !== undefined || dueOn !== undefined)
  return {
    ...(states.length === 0 ? {} : { attendance: { part: states.filter((state) => state === 'PRESENT').length, whole: states.length }, unexcused: states.filter((state) => state === 'UNEXCUSED').length }),
    ...(tasks.length === 0 ? {} : { tasksOwned: { part: owned.length, whole: tasks.length } }),
    ...(sheet.status === 'DECIDED' ? { membersNotCompleted: countsOf(sheet.lines).NOT_COMPLETED } : {}),
  }
}

/** Whether somebody stands on a sheet that is not published: a count of members not completed would tell them their own class. */
export const standsUnpublished = ({ published, lines }: Pick<Sheet, 'published' | 'lines'>, reader: string) => !published && lines.some(({ member }) => member === reader)

const withoutCount = <F extends Facts>({ membersNotCompleted: _, ...rest }: F) => rest
/** What the year tells as somebody may know it. */
export const factsFor = (facts: readonly Fact[], sheet: Sheet, reader: string): Facts => (standsUnpublished(sheet, reader) ? withoutCount(factsOfCell(facts, sheet)) : factsOfCell(facts, sheet))

const unsaid = (side: Judged | undefined): Judged | undefined => side && (side.facts['membersNotCompleted'] === undefined ? side : { ...side, facts: withoutCount(side.facts), heads: [], passed: null, why: [] })
/** An assessment as they may read it: what was judged with that count waits until the cell is published. */
export function assessedFor<S extends Partial<Pick<FourGood, 'own' | 'above'>>>(state: S, sheet: Sheet, reader: string): S {
  return standsUnpublished(sheet, reader) ? { ...state, own: unsaid(state.own), above: unsaid(state.above) } : state
}
