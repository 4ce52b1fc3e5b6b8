import { acting, commit, find, getRow, inside, openBeside, readAll, refuse as refuseInStore, repeated, seen, type Act, type Row, type ScopedTable, type Seen } from '@nen-nep/service-kit'
import { ballotsOf } from '../ballot/keys.ts'
import { contestsOpen } from '../contest/use-cases.ts'
import { isMixed } from '../ballot/electors.ts'
import { collectiveKey } from '../collective/keys.ts'
import { cellOf, conferenceKey, sheetKey, type Place } from '../ids.ts'
import { namesAt } from '../sheet/queries.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { handles } from '../sheet/who.ts'
import { changeSheet, openSheet, sheetPlace } from '../sheet/use-cases.ts'
import type { Deps } from '../stores.ts'
import { resultOf } from './result.ts'
import * as Tallies from './rules.ts'
import type { Conference, Counting, Recording } from './schema.ts'

/** Refuses whoever saw another conference than stands; version 0 is the one nobody has recorded. */
function demandSeen({ ifMatch }: Act, before: Seen<Conference> | undefined): void {
  const version = before?.version ?? 0
  if (ifMatch !== version) refuseInStore('version.stale', { current: before?.state ?? {}, version })
}

/** Records the cell's conference, or corrects what was recorded. */
export async function recordConference({ table, sheets, conferences, collectives, contests: stored }: Deps, act: Act, id: string, recording: Recording) {
  const place = sheetPlace(id)
  const [sheetAt, at, reportAt] = [sheetKey(place), conferenceKey(place), collectiveKey(Number(place.year), cellOf(place))]
  const [{ caller, row }, contests] = await openBeside(table, act, (within) => contestsOpen({ contests: stored }, within, place), { keys: [sheetAt, at, reportAt], consistent: true })
  const sheet = row(sheetAt)
  if (!sheet || !caller.may('see', cellOf(place))) return refuseInStore('item.missing')
  const standing = row(at)
  const before = standing && seen(conferences, standing)
  const done = before && repeated(before, act)
  if (done) return done
  const decision = Tallies.record(sheets.parse(sheet), { before: before?.state, report: isHandedIn(row(reportAt), collectives), contests }, recording, caller)
  demandSeen(act, before)
  return commit(conferences, decision, acting(act, caller), before)
}

const isHandedIn = (row: Row | undefined, { parse }: Deps['collectives']) => row !== undefined && ['SUBMITTED', 'DECIDED'].includes(parse(row).status)

/** The ballot of a cell's year whose electronic votes are still to be counted together with its paper. */
async function mixedBallot({ ballots }: Deps, table: ScopedTable, place: Place): Promise<string | undefined> {
  const rows = await readAll(table, { ...ballotsOf(place), consistent: true })
  return rows.map((row) => ballots.parse(row)).find(({ status, electors }) => status !== 'CLOSED' && status !== 'VOID' && isMixed(electors))?.id
}

/** Takes one teller's count, and answers how far the counting has come. Of paper that is counted while others still vote electronically, nobody reads what it came to before that ballot is closed. */
export async function enterTally(deps: Deps, act: Act, id: string, counting: Counting) {
  const place = sheetPlace(id)
  const conferenceIn = async (table: ScopedTable) => (await find(inside(table, deps.conferences), conferenceKey(place), true))?.state
  let seenThen: Conference | undefined
  const { state, version, door } = await changeSheet(deps, act, place, async (sheet, caller, { table }) => {
    const [conference, sealedBy] = await Promise.all([conferenceIn(table), mixedBallot(deps, table, place)])
    seenThen = conference
    return Tallies.enter(sheet, counting, act, { caller, conference, sealedBy })
  })
  const [conference, names] = await Promise.all([seenThen ?? conferenceIn(door.table), namesAt(door.table, place)])
  return { state: { id, ...resultOf(state, conference, names) }, version }
}

/** The ballot of a cell, for those who handle its sheet: nothing of it before both tellers agree but that and where they differ. */
export async function getBallotResult(deps: Deps, act: Act, id: string) {
  const place = sheetPlace(id)
  const { sheet, version, caller, beside: [row, names] } = await openSheet(deps, act, place, (table) => Promise.all([getRow(table, conferenceKey(place)), namesAt(table, place)]))
  if (!handles(caller, sheet.cellId)) return refuseOfSheet('sheet.not-yours')
  return { state: { id, ...resultOf(sheet, row && deps.conferences.parse(row), names) }, version }
}
