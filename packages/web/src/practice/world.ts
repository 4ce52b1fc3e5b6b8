import * as v from 'valibot'
import { Minutes, Sitting } from '../api/sitting.ts'
import { Task } from '../api/tasks.ts'
import { Review } from '../year/api/records.ts'
import { BALLOT, CELL, MEETING, people, thisEvening, yearOf } from './people.ts'
import { agenda } from './words.vi.ts'

const Resolution = v.object({ id: v.string(), status: v.string(), title: v.string(), number: v.optional(v.number()), meetingId: v.optional(v.string()) })
const Entry = v.union([v.number(), v.boolean(), v.string()])
const Box = v.object({ id: v.string(), cast: v.boolean(), closed: v.boolean(), votes: v.array(v.record(v.string(), v.number())) })

/** The whole of what is practised with: one cell, one evening, one review, one ballot. Its shapes are those that the pages read. */
export const World = v.object({ year: v.number(), meeting: Sitting, minutes: Minutes, points: v.record(v.string(), Entry), tasks: v.array(Task), resolutions: v.array(Resolution), review: Review, box: Box })
export type World = v.InferOutput<typeof World>

/** The others' ballots are in the box already: so many for each class, never who. */
const others = (first: boolean) => (first ? { EXCELLENT: 6, GOOD: 4 } : { EXCELLENT: 1, GOOD: 8, COMPLETED: 1 })

/** The world as every run begins: the invitation of this evening's meeting is not sent yet. `now` in ms. */
export const begun = (now: number): World => ({
  year: yearOf(now),
  meeting: {
    id: MEETING, cellId: CELL.id, version: 1, kind: 'REGULAR', status: 'DRAFT', startsAt: thisEvening(now), venue: 'Nhà văn hóa (tập dượt)', minutesPlanned: 90, myAnswer: null,
    agenda: agenda.map((title, index) => ({ id: `muc-${index + 1}`, title, minutes: 20 })),
    roll: people.map((person) => ({ ...person, owed: true })), turnsTaken: [], votes: [], conclusions: [],
  },
  minutes: { text: '', version: 0, signatures: [], addenda: [] },
  points: {}, tasks: [], resolutions: [],
  review: { id: `rec_${yearOf(now)}.tap-duot.tap-duot-1`, text: '', status: 'DRAFT', version: 0 },
  box: { id: BALLOT, cast: false, closed: false, votes: people.slice(0, 3).map((_, index) => others(index === 0)) },
})
