import { shortHash } from '@nen-nep/contracts'
import { acting, commit, getRow, letterheadOf, open, read, refuse as refuseInStore, repeated, seen, withFile, type Act } from '@nen-nep/service-kit'
import { ballotPlace } from '../ballot/use-cases.ts'
import { demandFollower } from '../ballot/view.ts'
import { refuse as refuseOfBallot } from '../ballot/refusals.ts'
import { reads, refuse as refuseOfCollective } from '../collective/rules.ts'
import { openCollective } from '../collective/use-cases.ts'
import { conferenceKey } from '../ids.ts'
import { wholeRevisionFor } from '../rollup/use-cases.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { demandReader, handles } from '../sheet/who.ts'
import { openSheet, recordPlace, sheetPlace } from '../sheet/use-cases.ts'
import { lineOf } from '../sheet/view.ts'
import { resultOf } from '../tally/result.ts'
import type { Deps, Holding } from '../stores.ts'
import { fileOf, nameOf, paperIdOf, paperKey, sourceOf } from './place.ts'
import * as Papers from './rules.ts'
import type { PaperAsked } from './schema.ts'

async function ofBallot(deps: Deps, act: Act, ballotId: string): Promise<object> {
  const { state, caller } = await read(deps.ballots, act, ballotPlace(ballotId).key)
  demandFollower(state, caller)
  return state.status === 'CLOSED' ? {} : refuseOfBallot('ballot.not-closed')
}
async function ofSheet(deps: Deps, act: Act, { sheetId, kind }: Extract<PaperAsked, { sheetId: string }>): Promise<object> {
  const place = sheetPlace(sheetId)
  const { sheet, caller, beside } = await openSheet(deps, act, place, (table) => getRow(table, conferenceKey(place)))
  if (!handles(caller, sheet.cellId)) return refuseOfSheet('sheet.not-yours')
  const isAgreed = resultOf(sheet, beside && deps.conferences.parse(beside)).result !== undefined
  return kind === 'PROPOSALS' || isAgreed ? {} : refuseOfBallot('protocol.not-agreed')
}
async function ofTable(deps: Deps, act: Act, { year, orgId }: Extract<PaperAsked, { kind: 'SUMMARY' }>) {
  const { revision, within } = await wholeRevisionFor(deps, act, { year, orgId })
  return within.asker.caller.may('see', orgId) ? { rootId: revision.orgId, revision: revision.revision } : refuseInStore('item.missing')
}

async function ofReview(deps: Deps, act: Act, recordId: string): Promise<object> {
  const place = recordPlace(recordId)
  const { sheet, caller } = await openSheet(deps, act, place, () => Promise.resolve())
  demandReader(caller, sheet.cellId, place.member)
  lineOf(sheet, place.member)
  return {}
}
async function ofReport(deps: Deps, act: Act, collectiveId: string): Promise<object> {
  const { before, caller, orgId } = await openCollective(deps, act, collectiveId)
  return reads(caller, { orgId, status: before?.state.status ?? 'DRAFT' }) ? {} : refuseOfCollective('collective.not-yours')
}

/** Whoever may read a thing here may have it on paper; a form that nobody has filled in, or handed in, is empty. */
function admitted(deps: Deps, act: Act, asked: PaperAsked): Promise<Readonly<{ rootId?: string; revision?: number }>> {
  if (asked.kind === 'SUMMARY') return ofTable(deps, act, asked)
  if (asked.kind === 'REVIEW') return ofReview(deps, act, asked.recordId)
  if (asked.kind === 'REPORT') return ofReport(deps, act, asked.collectiveId)
  return asked.kind === 'BALLOT_PROTOCOL' ? ofBallot(deps, act, asked.ballotId) : ofSheet(deps, act, asked)
}


/** Asks for a paper of the year as a Word file; it is written by the jobs function. */
export async function makeYearPaper(deps: Deps, act: Act, asked: PaperAsked) {
  const source = sourceOf(asked)
  const more = await admitted(deps, act, asked)
  const id = paperIdOf(source, shortHash(8, act.by, act.key ?? ''))
  const door = await open(deps.table, act, [paperKey(id)], { consistent: true })
  const standing = door.row(paperKey(id))
  const done = standing && repeated(seen(deps.papers, standing), act)
  return done ?? commit(deps.papers, Papers.request({ id, ...source, asked, ...(letterheadOf(door.tree, source.orgId) ?? refuseInStore('item.missing')), ...more }, act), acting(act, door.caller))
}

/** How far a paper is, for who asked for it and may still see whose it is; with an address for a quarter of an hour once it is there. */
export async function getYearPaper(deps: Holding, act: Act, id: string) {
  const { state, version, caller } = await read(deps.papers, act, paperKey(id))
  if (state.by !== caller.id || !caller.may('see', state.orgId)) return refuseInStore('item.missing')
  return withFile(deps.files, { ...state, version }, { at: act.at, file: fileOf(state), name: nameOf(state) })
}
