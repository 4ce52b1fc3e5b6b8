import type { Facts } from '@nen-nep/rules/facts/index'
import type { Fact, MeetingFact } from '../dossier/facts.ts'
import { countsOf } from '../sheet/lines.ts'
import type { Sheet } from '../sheet/schema.ts'

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
