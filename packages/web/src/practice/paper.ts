import * as v from 'valibot'
import { countsOf } from '../workspace/marks.ts'
import { doing, reading, type Door } from './answers.ts'
import { CELL, ME, nameOf, TAKER } from './people.ts'
import { pointsOf, sheetOf } from './score.ts'
import type { World } from './world.ts'
import { minutesOf } from './words.vi.ts'

const Text = v.object({ text: v.optional(v.string()) })
const Points = v.object({ items: v.record(v.string(), v.union([v.number(), v.boolean(), v.string()])) })
const iso = (now: number) => new Date(now).toISOString()

/** What the evening makes of itself, before somebody writes on it. */
function assembled({ meeting }: World): string {
  const { owed, present } = countsOf(meeting.roll ?? [])
  return minutesOf({
    cell: CELL.name, venue: meeting.venue, present, owed, chair: nameOf(ME), taker: nameOf(TAKER),
    turns: (meeting.turnsTaken ?? []).map(({ memberId, gist }) => ({ name: nameOf(memberId), gist })),
    conclusions: (meeting.conclusions ?? []).map(({ text }) => text),
    votes: (meeting.votes ?? []).map(({ motion, for: yes, base }) => ({ motion, yes, base })),
  })
}
const standing = (world: World) => (world.minutes.version === 0 ? { ...world.minutes, text: assembled(world) } : world.minutes)
const written = (world: World, text: string): World => ({ ...world, minutes: { ...world.minutes, text, version: world.minutes.version + 1 } })

/** The invented minute-taker signs right after the chair, so that one person sees the minutes locked. */
const signed = (world: World, at: string): World => ({
  ...world, meeting: { ...world.meeting, status: 'SIGNED' },
  minutes: { ...world.minutes, signatures: [{ by: ME, as: 'CHAIR', at }, { by: TAKER, as: 'MINUTE_TAKER', at }] },
})

export const paperDoors: readonly Door[] = [
  reading('GET', '/meetings/:id/minutes', standing),
  reading('GET', '/meetings/:id/minutes/versions', () => ({ items: [] })),
  doing('/meetings/:id/minutes', (world, { body }) => written(world, v.parse(Text, body).text ?? assembled(world)), standing),
  doing('/meetings/:id/minutes/read-back', (world, { now }) => ({ ...world, minutes: { ...world.minutes, readBackAt: iso(now) } })),
  doing('/meetings/:id/minutes/sign', (world, { now }) => signed(world, iso(now))),
  reading('GET', '/meetings/:id/score', pointsOf),
  doing('/meetings/:id/score', (world, { body }) => ({ ...world, points: { ...world.points, ...v.parse(Points, body).items } })),
  reading('GET', '/meetings/:id/coaching', (world) => ({ ...pointsOf(world), hints: [] })),
  reading('GET', '/meetings/score-sheets/:id', () => sheetOf),
]
