import { bare } from '@nen-nep/contracts'
import { share } from '@nen-nep/rules/exact/index'
import type { Facts } from '@nen-nep/rules/facts/index'
import type * as v from 'valibot'
import type { Fact } from './facts.ts'

/** What the year says of one member, each figure with the meetings, tasks or comments it comes from; `study` are thematic meetings. Only meetings they owed count (features: N1); ratios in hundredths of a percent, null where there was nothing. */
export function dossierOf(facts: readonly Fact[], member: string) {
  const owed = facts.flatMap((fact) => {
    if (fact.kind !== 'MEETING') return []
    const mark = fact.marks[bare(member)]
    return mark ? [{ id: fact.id, state: mark[0], turns: mark[1], thematic: fact.thematic === true }] : []
  })
  const tasks = facts.filter((fact) => fact.kind === 'TASK').filter((task) => task.member === member)
  const inState = (state: 'PRESENT' | 'EXCUSED' | 'UNEXCUSED') => owed.filter((one) => one.state === state)
  const spoke = owed.filter(({ turns }) => turns > 0)
  const present = inState('PRESENT').length
  const thematic = owed.filter((one) => one.thematic)
  const own = facts.filter((fact) => fact.kind !== 'MEETING' && fact.member === member)
  return {
    attendance: {
      owed: owed.length,
      present,
      excused: inState('EXCUSED').length,
      unexcused: inState('UNEXCUSED').length,
      percentage: share({ part: present, whole: owed.length }),
      sources: owed.map(({ id, state }) => ({ meetingId: id, state })),
    },
    turns: { count: owed.reduce((sum, { turns }) => sum + turns, 0), sources: spoke.map(({ id, turns }) => ({ meetingId: id, turns })) },
    study: { owed: thematic.length, present: thematic.filter(({ state }) => state === 'PRESENT').length, sources: thematic.map(({ id, state }) => ({ meetingId: id, state })) },
    awards: own.flatMap((fact) => (fact.kind === 'AWARD' ? [{ id: fact.id, award: fact.award, on: fact.on }] : [])),
    residence: own.flatMap((fact) => (fact.kind === 'RESIDENCE' ? [{ linkId: fact.id, residenceOrgId: fact.residenceOrgId, standing: fact.standing, on: fact.on }] : [])),
    tasks: {
      given: tasks.length,
      done: tasks.filter(({ done }) => done).length,
      inTime: tasks.filter(({ done, inTime }) => done && inTime).length,
      open: tasks.filter(({ done }) => done === undefined).length,
      sources: tasks.map(({ id, done, inTime }) => ({ taskId: id, ...(done === undefined ? {} : { done }), ...(inTime === undefined ? {} : { inTime }) })),
    },
  }
}
export type Dossier = ReturnType<typeof dossierOf>

/** The part of a dossier that conditions of a rule pack ask about. Without any task in the year nothing is said of tasks. */
export function factsOfDossier({ tasks: { given, done, inTime } }: Dossier): v.InferOutput<typeof Facts> {
  if (given === 0) return {}
  return { tasksDone: { part: done, whole: given }, tasksOnTime: { part: inTime, whole: given }, tasksLate: { part: done - inTime, whole: given } }
}
