import { bare } from '@nen-nep/contracts'
import { acting, commit, find, getRow, inside, readAll, repeated, type Act, type ScopedTable } from '@nen-nep/service-kit'
import { readYear, type Fact } from '../dossier/facts.ts'
import { conferenceKey, contestKey, contestsIn, contestsOf, type Place } from '../ids.ts'
import { commitFirst } from '../first.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { demandReader } from '../sheet/who.ts'
import { openSheet, recordPlace } from '../sheet/use-cases.ts'
import { lineOf } from '../sheet/view.ts'
import type { Deps } from '../stores.ts'
import * as Contests from './rules.ts'
import type { Contest, Contesting, Settling } from './schema.ts'

type Whose = Place & Readonly<{ member: string }>
/** What a member contests in a year. */
export const readContests = async ({ contests }: Pick<Deps, 'contests'>, table: ScopedTable, { member, ...place }: Whose, consistent = false): Promise<Contest[]> => (await readAll(table, { ...contestsOf(place, member), consistent })).map((row) => contests.parse(row))

/** A member's year with what their cell set right, and what was contested; consistently read by who was just told of a change. */
export async function readSettledYear(deps: Pick<Deps, 'contests'>, table: ScopedTable, whose: Whose, consistent = false): Promise<Readonly<{ facts: Fact[]; contests: Contest[] }>> {
  const [facts, contests] = await Promise.all([readYear(table, whose, whose.member, consistent), readContests(deps, table, whose, consistent)])
  return { facts: Contests.corrected(facts, contests, bare(whose.member)), contests }
}

/** Contests a fact of one's own year. */
export async function contestFact(deps: Deps, act: Act, id: string, contesting: Contesting) {
  const place = recordPlace(id)
  const key = contestKey(place, place.member, contesting.source)
  const { sheet, caller, beside } = await openSheet(deps, act, place, (table) => Promise.all([find(inside(table, deps.contests), key, true), readYear(table, place, place.member), getRow(table, conferenceKey(place), true)]))
  const [standing, facts, conference] = beside
  demandReader(caller, sheet.cellId, place.member)
  const done = standing && repeated(standing, act)
  if (done) return done
  lineOf(sheet, place.member)
  const decision = Contests.contest({ caller, year: sheet.year, cellId: sheet.cellId, memberId: place.member, facts, isHeld: conference !== undefined || sheet.status !== 'OPEN' }, contesting, act, id)
  if (standing) return Contests.refuse('contest.standing')
  return commitFirst(deps.contests, decision, act, () => Contests.refuse('contest.standing'))
}

/** What members of a cell contest in a year and nobody has settled. */
export const contestsOpen = async ({ contests }: Pick<Deps, 'contests'>, table: ScopedTable, place: Place): Promise<Contests.OpenContest[]> => Contests.openOnes((await readAll(table, { ...contestsIn(place), consistent: true })).map((row) => contests.parse(row)))

/** Decides on a contested fact for the cell. */
export async function settleFact(deps: Deps, act: Act, id: string, settling: Settling) {
  const place = recordPlace(id)
  const { sheet, caller, beside } = await openSheet(deps, act, place, (table) => Promise.all([find(inside(table, deps.contests), contestKey(place, place.member, settling.source), true), getRow(table, conferenceKey(place), true)]))
  const [before, conference] = beside
  if (!Contests.settles(caller, sheet.cellId)) return refuseOfSheet('sheet.not-leader')
  if (!before) return Contests.refuse('contest.none')
  const done = repeated(before, act)
  return done ?? commit(deps.contests, Contests.settle(before.state, settling, act, { caller, recordId: id, isHeld: conference !== undefined || sheet.status !== 'OPEN' }), acting(act, caller), before)
}

