import { isTheirs, openBeside, refuse as refuseInStore, seen, untilFirst, update, type Act, type Beside, type Caller, type Decision, type Opened, type Saved } from '@nen-nep/service-kit'
import { cellOf, placeOfRecord, placeOfSheet, sheetKey, type Place } from '../ids.ts'
import type { Deps } from '../stores.ts'
import { refuse } from './refusals.ts'
import * as Sheets from './rules.ts'
import type { Classified, Classifying, Paper, Sheet } from './schema.ts'
import { recordFor, viewOf } from './view.ts'

const TRIES = 6
export const sheetPlace = (id: string): Place => placeOfSheet(id) ?? refuseInStore('item.missing')
export const recordPlace = (id: string) => placeOfRecord(id) ?? refuseInStore('item.missing')

/** Changes a sheet. People work on different lines of it at once, so a commit that came second is decided again on what stands; only a line changed under someone's hands is refused. */
export function changeSheet({ sheets }: Deps, act: Act, place: Place, decide: (sheet: Sheet, caller: Caller, door: Opened) => Decision<Sheet> | Promise<Decision<Sheet>>): Promise<Saved<Sheet> & Readonly<{ door: Opened }>> {
  const command = { ...act }
  delete command.ifMatch
  return untilFirst(() => update(sheets, command, sheetKey(place), decide), { tries: TRIES, busy: () => refuse('sheet.busy') })
}

/** How classes are set: proposed by the cell, or decided by its superior. */
type Step = (sheet: Sheet, rows: readonly Classified[], act: Act, caller: Caller) => Decision<Sheet>

/** Sets classes of many members of a cell: one item read, one item written. */
export async function classifyCell(deps: Deps, act: Act, step: Step, { id, rows }: Readonly<{ id: string; rows: readonly Classified[] }>) {
  const { state, version, door } = await changeSheet(deps, act, sheetPlace(id), (sheet, caller) => step(sheet, rows, act, caller))
  return { state: viewOf(state, door.caller), version }
}

/** Notes reviews that the cell holds on paper. */
export async function recordPaperReviews(deps: Deps, act: Act, id: string, rows: readonly Paper[]) {
  const { state, version, door } = await changeSheet(deps, act, sheetPlace(id), (sheet, caller) => Sheets.takePaper(sheet, rows, act, caller))
  return { state: viewOf(state, door.caller), version }
}

/** Makes the decided classes of a cell known to its members. */
export async function publishClasses(deps: Deps, act: Act, id: string) {
  const { state, version, door } = await changeSheet(deps, act, sheetPlace(id), (sheet, caller) => Sheets.publish(sheet, act, caller))
  return { state: viewOf(state, door.caller), version }
}

/** Sets the class of one record, at the version its caller saw. */
export async function classifyRecord(deps: Deps, act: Act, step: Step, { id, asked }: Readonly<{ id: string; asked: Classifying }>) {
  const place = recordPlace(id)
  const rows = [{ ...asked, memberId: place.member, version: act.ifMatch }]
  const { state, version, door } = await changeSheet(deps, act, place, (sheet, caller) => step(sheet, rows, act, caller))
  return { state: recordFor(state, place.member, door.caller), version }
}

type Asked = Place & Readonly<{ member?: string }>
/** Whether a record is asked for by who it is of: they find it, whatever cell they belong to since. */
const asksOwn = ({ member }: Asked, caller: Caller, { lines }: Sheet) => member !== undefined && isTheirs(caller, member) && lines.some((line) => line.member === member)

/** Opens a sheet for somebody who may know of its cell, or who asks for their own record on it, and reads beside it; what they may see of it is for the caller to ask. */
export async function openSheet<B>({ sheets, table }: Deps, act: Act, place: Asked, reading: Beside<B>) {
  const key = sheetKey(place)
  const [{ caller, row, table: inside }, beside] = await openBeside(table, act, reading, { keys: [key] })
  const found = row(key)
  const before = found && seen(sheets, found)
  if (!before || !(caller.may('see', cellOf(place)) || asksOwn(place, caller, before.state))) return refuseInStore('item.missing')
  return { sheet: before.state, version: before.version, caller, row, table: inside, beside }
}
