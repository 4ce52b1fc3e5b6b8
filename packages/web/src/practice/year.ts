import * as v from 'valibot'
import { Rated } from '../year/api/classes.ts'
import { doing, reading, type Door } from './answers.ts'
import { CELL, ME } from './people.ts'
import type { World } from './world.ts'

const Writing = v.object({ text: v.string(), selfClass: v.optional(Rated) })
const none = { owed: 0, present: 0, sources: [] }

const record = ({ review, year }: World) => ({
  id: review.id, memberId: ME, subject: 'HEAD', form: 'HEAD', version: 1, cellId: CELL.id, year, sheetStatus: 'OPEN',
  ...(review.status === 'SUBMITTED' && { review: 'SUBMITTED', self: review.selfClass }),
})
const campaign = ({ year }: World) => ({ id: 'cam_tap-duot', year, orgId: CELL.id, rulePackId: 'pck_tap-duot', status: 'OPEN', deadlines: { reviews: `${year}-12-20` } })
const dossier = ({ review }: World) => ({
  id: review.id, memberId: ME, cellId: CELL.id, form: 'HEAD', contests: [], awards: [], residence: [], study: none, turns: { count: 9, sources: [] },
  attendance: { owed: 11, present: 10, excused: 1, unexcused: 0, percentage: 9091, sources: [] }, tasks: { given: 4, done: 4, inTime: 3, open: 0, sources: [] },
})

/** The year of the person who practises: one review, filled in from an invented year. */
export const yearDoors: readonly Door[] = [
  reading('GET', '/evaluations/campaigns', (world) => ({ items: [campaign(world)] })),
  reading('GET', '/evaluations/my-record', record),
  reading('GET', '/evaluations/records/:id/dossier', dossier),
  reading('GET', '/evaluations/records/:id/review', ({ review }) => review),
  ['PUT', '/evaluations/records/:id/review', (world, { body }) => {
    const review = { ...world.review, ...v.parse(Writing, body), version: world.review.version + 1 }
    return { world: { ...world, review }, answer: review }
  }],
  doing('/evaluations/records/:id/review/submission', (world) => ({ ...world, review: { ...world.review, status: 'SUBMITTED' } })),
]
