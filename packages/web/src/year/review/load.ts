import { listMeetings } from '../../api/meetings.ts'
import { listTasks } from '../../api/tasks.ts'
import { asMe } from '../../sign-in/session.ts'
import { dateText } from '../../time.ts'
import { asCopy } from '../../device/copies.ts'
import { keptOr } from '../../device/kept.ts'
import { Dossier, getDossier } from '../api/dossier.ts'
import { getReview, Review } from '../api/records.ts'

/** What meetings and tasks are called, as far as the reader may see them. */
export type Names = ReadonlyMap<string, string>
const orNone = <T>(asked: Promise<readonly T[]>): Promise<readonly T[]> => asked.catch(() => [])

async function namesOf(cell: string, year: number): Promise<Names> {
  const [meetings, tasks] = await Promise.all([
    orNone(asMe((token) => listMeetings(token, cell, year)).then(({ items }) => items)),
    orNone(asMe((token) => listTasks(token, cell, year)).then(({ items }) => items)),
  ])
  return new Map([...meetings.map(({ id, startsAt }) => [id, dateText(startsAt)] as const), ...tasks.map(({ id, title }) => [id, title] as const)])
}

/** Somebody's own review and year; without an answer what this machine read last, which is noted under the review's id. */
export async function loadOwn(id: string, cell: string, year: number) {
  const [review, dossier, names] = await Promise.all([keptOr(`review.${id}`, Review, () => getReview(id), asCopy(id)), keptOr(`dossier.${id}`, Dossier, () => getDossier(id)), namesOf(cell, year)])
  return { review, year: { dossier, names } }
}

/** A member's year with the names of what it comes from. */
export async function loadYear(id: string, cell: string, year: number) {
  const [dossier, names] = await Promise.all([getDossier(id), namesOf(cell, year)])
  return { dossier, names }
}
export type Year = Awaited<ReturnType<typeof loadYear>>
