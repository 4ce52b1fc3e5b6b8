import { RatedClass } from '@nen-nep/rules/rating/index'
import { readAll, revise, type Act, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { placeOf, sheetKey, type Place } from '../ids.ts'
import { changed } from '../sheet/lines.ts'
import type { Sheet, Voted } from '../sheet/schema.ts'
import type { Working } from '../stores.ts'
import { ballotsOf } from './keys.ts'
import type { Ballot, Closed } from './schema.ts'

const classOf = (choice: string): RatedClass[] => (v.is(RatedClass, choice) ? [choice] : [])

/** What a closed ballot says of classes; nothing where it asked for none. */
function votedBy({ id: ballotId, lines, result, closedAt }: Closed): Voted[] {
  const asked = new Set(lines.filter(({ kind }) => kind === 'CLASS').map(({ id }) => id))
  const people = result.lines.filter(({ id }) => asked.has(id)).map(({ id, outcome, choices, warnings }) => ({
    id, warnings,
    outcome: (outcome === null ? undefined : classOf(outcome)[0]) ?? null,
    classes: choices && choices.flatMap(({ choice, votes, ratio }) => classOf(choice).map((grade) => ({ class: grade, votes, ratio }))),
  }))
  const { issued, returned, unreturned, valid, invalid, base, baseRule, baseName, sums } = result
  return people.length > 0 ? [{ ballotId, closedAt, issued, returned, unreturned, valid, invalid, base, baseRule, baseName, people, sums, counts: [] }] : []
}

/** All counted ballots of a cell's year that voted on classes, oldest first. */
async function votedIn({ ballots }: Pick<Working, 'ballots'>, table: ScopedTable, place: Place): Promise<Voted[]> {
  const all = (await readAll(table, ballotsOf(place))).map((row) => ballots.parse(row))
  const closed = all.filter((ballot: Ballot): ballot is Closed => ballot.status === 'CLOSED').sort((a, b) => (a.closedAt < b.closedAt ? -1 : 1))
  return closed.flatMap(votedBy)
}

/** The sheet with the ballots that were counted since; the tellers' counts that stood then belong to the first of them. Nothing where all are known, or everything is decided. */
export function takeIn(sheet: Sheet, voted: readonly Voted[]) {
  const known = new Set(sheet.voted.map(({ ballotId }) => ballotId))
  const [first, ...more] = voted.filter(({ ballotId }) => !known.has(ballotId))
  if (!first || sheet.status === 'DECIDED') return undefined
  const all = [...sheet.voted, { ...first, counts: sheet.counts }, ...more].sort((a, b) => (a.closedAt < b.closedAt ? -1 : 1))
  return changed(sheet, { ...sheet, voted: all, counts: [], sealedBy: undefined })
}

/** The sheet without the paper of a ballot that nobody could count: the cell votes again, on paper too. */
export const letGo = (sheet: Sheet, ballotId: string) => (sheet.sealedBy === ballotId ? changed(sheet, { ...sheet, counts: [], sealedBy: undefined }) : undefined)

/** Told that a ballot is void, the sheet lets its paper go. */
export async function dropVotes({ sheets }: Pick<Working, 'sheets'>, act: Act, { ballotId, year, cellId }: Readonly<{ ballotId: string; year: number; cellId: string }>): Promise<void> {
  await revise(sheets, act, sheetKey(placeOf(year, cellId)), (sheet) => sheet && letGo(sheet, ballotId))
}

/** Carries what a cell's ballots decided into its sheet: told that one was closed, it reads what is. */
export async function takeVotes(deps: Working, act: Act, { year, cellId }: Readonly<{ year: number; cellId: string }>): Promise<void> {
  const place = placeOf(year, cellId)
  const voted = await votedIn(deps, deps.table, place)
  if (voted.length > 0) await revise(deps.sheets, act, sheetKey(place), (sheet) => sheet && takeIn(sheet, voted))
}
