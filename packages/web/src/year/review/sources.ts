import type { Contest, Dossier } from '../api/dossier.ts'
import type { Names } from './load.ts'
import { words } from './words.vi.ts'

const facts = words.facts
/** One meeting or task of a member's year, as it is counted, and whether they contest it. */
export type Source = Readonly<{ id: string; name: string; state: string; good: boolean; contest: Contest | undefined }>
type Task = Dossier['tasks']['sources'][number]
const stateOf = ({ done, inTime }: Task) => (done !== true ? facts.taskStates.open : inTime === true ? facts.taskStates.done : facts.taskStates.late)

/** Everything a member's figures are counted from, meetings first. */
export function sourcesOf({ attendance, turns, tasks, contests }: Dossier, names: Names): Source[] {
  const contested = new Map(contests.map((one) => [one.source, one]))
  const spoke = new Map(turns.sources.map((one) => [one.meetingId, one.turns]))
  const meeting = (id: string) => {
    const date = names.get(id)
    return date === undefined ? facts.unknownMeeting : facts.meeting(date)
  }
  const said = (id: string) => (spoke.has(id) ? `, ${facts.turned(spoke.get(id) ?? 0)}` : '')
  return [
    ...attendance.sources.map(({ meetingId: id, state }) => ({ id, name: meeting(id), state: `${facts.states[state]}${said(id)}`, good: state === 'PRESENT', contest: contested.get(id) })),
    ...tasks.sources.map((task) => ({ id: task.taskId, name: names.get(task.taskId) ?? facts.unknownTask, state: stateOf(task), good: task.done === true, contest: contested.get(task.taskId) })),
  ]
}
