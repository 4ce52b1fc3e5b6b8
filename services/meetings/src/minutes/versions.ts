import { open, readAll, seen, type Act, type Opened } from '@nen-nep/service-kit'
import { mayKnow, shownIn } from '../meeting/rights.ts'
import { placeOf, type MeetingPlace } from '../place.ts'
import type { Deps } from '../stores.ts'
import { refuse } from './rules.ts'
import type { Former } from './schema.ts'

type At = Readonly<{ door: Opened; place: MeetingPlace }>
const formersOf = async (deps: Deps, { door, place }: At): Promise<Former[]> => (await readAll(door.table, place.formers)).map((row) => seen(deps.formers, row).state)

/** The text that stood at a version of the minutes that is over; nothing where none stood. */
export async function textAt(deps: Deps, at: At, version: number): Promise<string | undefined> {
  return (await formersOf(deps, at)).findLast(({ n }) => n <= version)?.text
}

async function entered(deps: Deps, act: Act, id: string): Promise<At> {
  const place = placeOf(id)
  const door = await open(deps.table, act, [place.minutes, place.meeting])
  shownIn(door, place)
  return mayKnow(door.caller, place.cellId) ? { door, place } : refuse('minutes.not-for-you')
}

/** Texts of the minutes that others replaced: which, by whom and when. Nothing of them is ever lost. */
export async function listVersions(deps: Deps, act: Act, id: string) {
  const at = await entered(deps, act, id)
  const row = at.door.row(at.place.minutes)
  const standing = row && seen(deps.minutes, row).state
  const formers = (await formersOf(deps, at)).map(({ n, by, at: writtenAt }) => ({ n, by, at: writtenAt, current: false }))
  return { items: [...formers, ...(standing ? [{ n: standing.since ?? 1, by: standing.writtenBy, at: standing.writtenAt, current: true }] : [])] }
}

/** One text that was replaced. */
export async function readVersion(deps: Deps, act: Act, { id, n }: Readonly<{ id: string; n: string }>) {
  const at = await entered(deps, act, id)
  return (await formersOf(deps, at)).find((one) => String(one.n) === n) ?? refuse('minutes.no-version')
}
