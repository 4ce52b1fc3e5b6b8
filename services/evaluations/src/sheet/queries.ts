import { refuse as refuseInStore, getRow, getRows, isTheirs, keyText, open, seen, type Act, type Row, type ScopedTable } from '@nen-nep/service-kit'
import { cellOf, conferenceKey, frozenKey, placeOf, reconsiderationKey, reviewKey, sheetKey, type Place } from '../ids.ts'
import { askUntil } from '../reconsideration/rules.ts'
import { refuse as refuseCampaign } from '../campaign/rules.ts'
import { campaignsOf } from '../campaign/use-cases.ts'
import { whereRated } from '../campaign/where.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { namesOf, type Names } from './names.ts'
import { populationOf } from './population.ts'
import { rosterIn, rosterKey } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import { refuse } from './refusals.ts'
import type { Sheet } from './schema.ts'
import { handles } from './who.ts'
import { openSheet, recordPlace, sheetPlace } from './use-cases.ts'
import { stepsOf, type Beside } from './steps.ts'
import { lineOf, ownRecordOf, recordFor, viewOf } from './view.ts'

/** Names as they were when the population was frozen. */
export const namesAt = async (table: ScopedTable, place: Place): Promise<Names> => namesIn(await getRow(table, frozenKey(place)))
const namesIn = (row: Row | undefined): Names => namesOf(rosterIn(row)?.members)

/** A cell's sheet with every step's values, its conference, its ballot as far as it may be shown, and what was changed; for those who prepare or decide it, who read of themselves what a member reads. */
export async function getSheet(deps: Deps, act: Act, id: string) {
  const place = sheetPlace(id)
  const { sheet, version, caller, beside: rows } = await openSheet(deps, act, place, (table) => getRows(table, [frozenKey(place), conferenceKey(place)]))
  if (!handles(caller, cellOf(place))) return refuse('sheet.not-yours')
  const conference = rows.get(keyText(conferenceKey(place)))
  return { state: viewOf(sheet, caller, { names: namesIn(rows.get(keyText(frozenKey(place)))), conference: conference && seen(deps.conferences, conference) }), version }
}

/** Who was frozen in a cell and what proves it, recomputed from the roster it was frozen from; and, beside it, who has come since and who has left, by name, up to now. */
export async function getPopulation(deps: Deps, act: Act, id: string) {
  const place = sheetPlace(id)
  const { sheet, version, caller, table, beside } = await openSheet(deps, act, place, (within) => getRows(within, [frozenKey(place), rosterKey(cellOf(place))]))
  if (!handles(caller, cellOf(place))) return refuse('sheet.not-yours')
  const [then, now] = [frozenKey(place), rosterKey(cellOf(place))].map((key) => rosterIn(beside.get(keyText(key))))
  const { rating } = (await rulesFor({ ...deps, table }, sheet.rulePackId)) ?? refuseCampaign('campaign.rule-pack-unknown', { rulePackId: sheet.rulePackId })
  return { state: populationOf(sheet, rating.rules, { then: then?.members ?? [], now: now?.members }), version }
}

/** What stands beside a record: the cell's conference, the review, and a request to consider it again. */
async function besideRecord({ conferences, reviews, reconsiderations }: Deps, table: ScopedTable, place: Place & Readonly<{ member: string }>): Promise<Beside> {
  const keys = { conference: conferenceKey(place), review: reviewKey(place, place.member), asked: reconsiderationKey(place, place.member) }
  const rows = await getRows(table, Object.values(keys))
  const [conference, review, asked] = [keys.conference, keys.review, keys.asked].map((key) => rows.get(keyText(key)))
  const handedIn = review && reviews.parse(review)
  return { conference: conference && conferences.parse(conference), handedInAt: handedIn?.status === 'SUBMITTED' ? handedIn.submittedAt : undefined, reconsideration: asked && reconsiderations.parse(asked) }
}

/** One record with its chain of steps: for those who handle the sheet, and for the member it is of, who reads what was decided once it is published. */
export async function getRecord(deps: Deps, act: Act, id: string) {
  const place = recordPlace(id)
  const { sheet, caller, beside } = await openSheet(deps, act, place, (table) => besideRecord(deps, table, place))
  const isHandled = handles(caller, sheet.cellId)
  const isMember = isTheirs(caller, place.member)
  if (!isHandled && !isMember) return refuse('sheet.not-yours')
  const state = recordFor(sheet, place.member, caller)
  return { state: { ...state, sheetStatus: sheet.status, publishedAt: sheet.published?.at, askUntil: askUntil(sheet), steps: stepsOf(sheet, lineOf(sheet, place.member), beside, isMember) }, version: state.version }
}

/** The sheet of one of some cells on which somebody stands. */
async function sheetWith({ sheets }: Deps, table: ScopedTable, { year, cells, ids }: Readonly<{ year: number; cells: readonly string[]; ids: readonly string[] }>): Promise<Sheet | undefined> {
  const rows = await getRows(table, cells.map((cellId) => sheetKey(placeOf(year, cellId))))
  return [...rows.values()].map((row) => sheets.parse(row)).find(({ lines }) => lines.some(({ member }) => ids.includes(member)))
}

/** The cells in which somebody may be rated in a year, by what its campaigns noted when they were opened. */
async function cellsRating(deps: Deps, table: ScopedTable, { year, ids }: Readonly<{ year: number; ids: readonly string[] }>): Promise<string[]> {
  const campaigns = (await campaignsOf(deps, table, year)).filter(({ status }) => status !== 'DRAFT')
  return (await Promise.all(campaigns.flatMap(({ orgId: rootId }) => ids.map((id) => whereRated(table, { year, rootId }, id))))).flat()
}

/** The caller's own record of a year, on whatever sheet they stand, by their own id or that of a record merged into theirs: the sheet of the cell that holds them, else of the one that held them when the population was frozen. */
export async function getMyRecord(deps: Deps, act: Act, year: number) {
  const { caller, table } = await open(deps.table, act, [], { tree: false })
  const ids = [caller.id, ...caller.formerly]
  const cells = caller.grants.filter(({ role }) => role === 'MEMBER').map(({ orgId }) => orgId)
  const sheet = (await sheetWith(deps, table, { year, cells, ids })) ?? (await sheetWith(deps, table, { year, cells: await cellsRating(deps, table, { year, ids }), ids }))
  const memberId = ids.find((id) => sheet?.lines.some(({ member }) => member === id))
  return sheet && memberId !== undefined ? { ...ownRecordOf(sheet, memberId), cellId: sheet.cellId, year, sheetStatus: sheet.status, publishedAt: sheet.published?.at, askUntil: askUntil(sheet) } : refuseInStore('item.missing')
}
