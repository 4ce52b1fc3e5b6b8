import * as v from 'valibot'
import { Choice } from '../year/api/ballots.ts'
import { Rated } from '../year/api/classes.ts'
import { doing, reading, type Door } from './answers.ts'
import { CELL, people, thisEvening } from './people.ts'
import type { World } from './world.ts'
import { ballot as words } from './words.vi.ts'

const Casting = v.object({ marks: v.array(v.nullable(Choice)) })
const lines = people.slice(0, 3).map(({ memberId, name }) => ({ id: memberId, kind: 'CLASS', name }))
const VOTERS = 11
const brief = ({ box, meeting, year }: World) => ({ id: box.id, title: words.title(year), status: box.closed ? 'CLOSED' : 'OPEN', from: meeting.startsAt, until: thisEvening(Date.parse(meeting.startsAt) + 86_400_000) })

/** One more ballot in the box. Only sums are kept, as the real count publishes them: what the person marked is nowhere. */
function put(votes: World['box']['votes'], marks: v.InferOutput<typeof Casting>['marks']): World['box']['votes'] {
  return votes.map((line, index) => {
    const mark = marks[index]
    return mark ? { ...line, [mark]: (line[mark] ?? 0) + 1 } : line
  })
}
function lineOf({ box }: World, index: number) {
  const returned = VOTERS - (box.cast ? 0 : 1)
  const choices = Rated.options.map((choice) => ({ choice, votes: box.votes[index]?.[choice] ?? 0 }))
  const outcome = choices.find(({ votes }) => votes * 2 > returned)?.choice ?? null
  return { id: lines[index]?.id, outcome, choices: choices.map((one) => ({ ...one, ratio: Math.round((one.votes * 10_000) / returned) })), warnings: [] }
}
function resultOf(world: World) {
  const returned = VOTERS - (world.box.cast ? 0 : 1)
  return { issued: VOTERS, returned, unreturned: VOTERS - returned, valid: returned, invalid: 0, baseName: words.base, lines: lines.map((_, index) => lineOf(world, index)), sums: [], notes: [words.note] }
}
const whole = (world: World) => {
  const cast = VOTERS - (world.box.cast ? 0 : 1)
  return {
    ...brief(world), year: world.year, cellId: CELL.id, lines, tellers: [], counts: { electors: VOTERS, phone: VOTERS, kiosk: 0, paper: 0 }, ...(!world.box.cast && { mine: 'PHONE' }),
    progress: { cast, of: VOTERS, sentence: words.progress(cast, VOTERS) }, ...(world.box.closed && { result: resultOf(world) }),
  }
}

/** The cell's ballot: the others have voted, the person's own is missing. */
export const ballotDoors: readonly Door[] = [
  reading('GET', '/evaluations/ballots', (world) => ({ items: [brief(world)] })),
  reading('GET', '/evaluations/ballots/:id', whole),
  ['GET', '/evaluations/ballots/:id/paper', (world) => (world.box.cast ? { refused: words.twice, status: 409 } : { world, answer: { ...brief(world), lines, promises: words.promises, slip: 'tap-duot' } })],
  ['POST', '/evaluations/ballots/:id/casts', (world, { body }) => (world.box.cast ? { refused: words.twice, status: 409 } : { world: { ...world, box: { ...world.box, cast: true, votes: put(world.box.votes, v.parse(Casting, body).marks) } }, answer: { receipt: words.receipt } })],
  doing('/evaluations/ballots/:id/close', (world) => ({ ...world, box: { ...world.box, closed: true } })),
]
