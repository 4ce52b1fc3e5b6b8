import { shortHash } from '@nen-nep/contracts'
import { demandPaperKeeper, open, refuse as refuseRow, seen, withFile, type Act, type Caller, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { perform } from '../desk.ts'
import { mayKnow } from '../meeting/rights.ts'
import { MeetingRow } from '../meeting/row.ts'
import { placeOf, rosterKey } from '../place.ts'
import { signers } from '../resolution/kinds.vi.ts'
import { organOf, rosterSeen } from '../resolution/organ.ts'
import type { Deps } from '../stores.ts'
import { fileOf, nameOf, paperIdOf, paperPlaceOf, sourceOf } from './place.ts'
import { checkMeeting, refuse, request } from './rules.ts'
import type { Paper, PaperAsked } from './schema.ts'
import { keptFor } from './wording.ts'

/** Papers name people: they are for those who record, and for those who decide over the cell once a thing is no draft any more. */
function admit(caller: Caller, cellId: string, isDraft: boolean): void {
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  if (caller.may('record', cellId)) return
  if (isDraft) return refuseRow('item.missing')
  if (!caller.may('decide', cellId) || !mayKnow(caller, cellId)) return refuse('paper.not-yours')
}
function entered(door: Opened, asked: PaperAsked): void {
  const { cellId, key } = sourceOf(asked)
  const row = door.row(key) ?? refuseRow('item.missing')
  admit(door.caller, cellId, row['status'] === 'DRAFT')
}
export function organFor(door: Opened, cellId: string) {
  const organ = organOf(door, cellId, rosterSeen(door, cellId))
  return door.caller.may('lead', cellId) ? organ : { ...organ, post: signers.SECRETARY, signer: '' }
}
function checked({ row }: Opened, asked: PaperAsked): void {
  if (!('meetingId' in asked)) return
  const { meeting, minutes } = placeOf(asked.meetingId)
  checkMeeting(v.parse(MeetingRow, row(meeting)), asked, row(minutes) !== undefined)
}

/** Who signs, and in which words, stands in the file alone. */
export const shown = ({ organ: _, wording: __, text: ___, ...paper }: Paper) => paper

/** Asks for a paper as a Word file; it is written by the jobs function. */
export async function makePaper(deps: Deps, act: Act, asked: PaperAsked) {
  const { cellId, year, key } = sourceOf(asked)
  const id = paperIdOf(cellId, year, shortHash(8, act.key ?? act.at))
  const { state, version } = await perform({
    of: deps.papers,
    key: paperPlaceOf(id).key,
    fresh: true,
    beside: [key, rosterKey(cellId), ...('meetingId' in asked ? [placeOf(asked.meetingId).minutes] : [])],
    tree: true,
    enter: (door) => entered(door, asked),
    decide: async (_, __, door) => {
      checked(door, asked)
      return request({ id, cellId, asked, organ: organFor(door, cellId), wording: await keptFor(deps, door, cellId, asked.kind) }, act)
    },
  }, act)
  return { state: shown(state), version }
}

/** How far a paper is, for who asked for it and still may; with an address for a quarter of an hour once it is there. */
export async function readPaper(deps: Deps, act: Act, id: string) {
  const { key, cellId } = paperPlaceOf(id)
  const { row, caller } = await open(deps.table, act, [key])
  const found = row(key)
  const { state, version } = found ? seen(deps.papers, found) : refuseRow('item.missing')
  if (state.by !== caller.id) return refuseRow('item.missing')
  if (state.asked.kind === 'SAMPLE') demandPaperKeeper(caller, cellId)
  else admit(caller, cellId, false)
  return withFile(deps.files, { ...shown(state), version }, { at: act.at, file: fileOf(state), name: nameOf(state) })
}
