import { acting, commit, find, getRow, inside, open, refuse as refuseInStore, repeated, seen, type Act, type Row, type ScopedTable } from '@nen-nep/service-kit'
import { collectiveKey } from '../collective/keys.ts'
import { cellOf, conferenceKey, sheetKey } from '../ids.ts'
import { handles, refuse as refuseOfSheet } from '../sheet/rules.ts'
import { changeSheet, openSheet, sheetPlace } from '../sheet/use-cases.ts'
import type { Deps } from '../stores.ts'
import { resultOf } from './result.ts'
import * as Tallies from './rules.ts'
import type { Conference, Counting, Recording } from './schema.ts'

/** Records the cell's conference, or corrects what was recorded. */
export async function recordConference({ table, sheets, conferences, collectives }: Deps, act: Act, id: string, recording: Recording) {
  const place = sheetPlace(id)
  const [sheetAt, at, reportAt] = [sheetKey(place), conferenceKey(place), collectiveKey(Number(place.year), cellOf(place))]
  const { caller, row } = await open(table, act, [sheetAt, at, reportAt], { consistent: true })
  const sheet = row(sheetAt)
  if (!sheet || !caller.may('see', cellOf(place))) return refuseInStore('item.missing')
  const standing = row(at)
  const before = standing && seen(conferences, standing)
  const done = before && repeated(before, act)
  return done ?? commit(conferences, Tallies.record(sheets.parse(sheet), { before: before?.state, report: isHandedIn(row(reportAt), collectives) }, recording, caller), acting(act, caller), before)
}

const isHandedIn = (row: Row | undefined, { parse }: Deps['collectives']) => row !== undefined && ['SUBMITTED', 'DECIDED'].includes(parse(row).status)

/** Takes one teller's count, and answers how far the counting has come. */
export async function enterTally(deps: Deps, act: Act, id: string, counting: Counting) {
  const place = sheetPlace(id)
  const conferenceIn = async (table: ScopedTable) => (await find(inside(table, deps.conferences), conferenceKey(place), true))?.state
  let seenThen: Conference | undefined
  const { state, version, door } = await changeSheet(deps, act, place, async (sheet, caller, { table }) => {
    seenThen = await conferenceIn(table)
    return Tallies.enter(sheet, counting, act, { caller, conference: seenThen })
  })
  return { state: { id, ...resultOf(state, seenThen ?? (await conferenceIn(door.table))) }, version }
}

/** The ballot of a cell, for those who handle its sheet: nothing of it before both tellers agree but that and where they differ. */
export async function getBallotResult(deps: Deps, act: Act, id: string) {
  const place = sheetPlace(id)
  const { sheet, version, caller, beside: row } = await openSheet(deps, act, place, (table) => getRow(table, conferenceKey(place)))
  if (!handles(caller, sheet.cellId)) return refuseOfSheet('sheet.not-yours')
  return { state: { id, ...resultOf(sheet, row && deps.conferences.parse(row)) }, version }
}
