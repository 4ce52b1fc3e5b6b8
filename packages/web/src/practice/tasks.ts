import * as v from 'valibot'
import { doing, reading, type Door } from './answers.ts'
import { MEETING } from './people.ts'

const Giving = v.object({ memberId: v.string(), title: v.string(), dueOn: v.string(), meetingId: v.optional(v.string()) })
const Drafting = v.object({ title: v.string() })

/** What an evening gives people to do, and its resolution. */
export const taskDoors: readonly Door[] = [
  reading('GET', '/meetings/tasks', ({ tasks }) => ({ items: tasks })),
  reading('GET', '/meetings/tasks/:id/evidence', () => ({ items: [] })),
  doing('/meetings/tasks', (world, { body }) => ({ ...world, tasks: [...world.tasks, { ...v.parse(Giving, body), id: `tsk_tap-duot-${world.tasks.length + 1}`, status: 'ASSIGNED', overdue: false }] }), ({ tasks }) => tasks.at(-1)),
  reading('GET', '/meetings/resolutions', ({ resolutions }) => ({ items: resolutions })),
  doing('/meetings/resolutions', (world, { body }) => ({ ...world, resolutions: [{ id: 'res_tap-duot', status: 'DRAFT', title: v.parse(Drafting, body).title, meetingId: MEETING }] }), ({ resolutions }) => resolutions[0]),
  doing('/meetings/resolutions/:id/issue', (world) => ({ ...world, resolutions: world.resolutions.map((one) => ({ ...one, status: 'ISSUED', number: 1 })) }), ({ resolutions }) => resolutions[0]),
]
