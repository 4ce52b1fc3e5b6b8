import { shortHash } from '@nen-nep/contracts'
import { openBeside, readAll, refuse as refuseRow, type Act, type Opened } from '@nen-nep/service-kit'
import { isThere } from '../arrived.ts'
import { perform, seenIn } from '../desk.ts'
import { mayKnow, mayRecord, recorded, shownIn } from '../meeting/rights.ts'
import { documentPlaceOf, placeOf, type MeetingPlace } from '../place.ts'
import type { Deps } from '../stores.ts'
import { add, arrive, documentsIn, isFor, receive, refuse, unknownDocument, withdraw } from './rules.ts'
import type { Adding, Document, Receipt } from './schema.ts'

/** Announces a paper; the answer's address takes its bytes. */
export function addDocument(deps: Deps, act: Act, meetingId: string, adding: Adding) {
  const place = placeOf(meetingId)
  const suffix = shortHash(8, act.key ?? act.at)
  const { id, key, file } = documentPlaceOf(place.documentId(suffix))
  return perform({ of: deps.documents, key, beside: [place.meeting], enter: (door) => recorded(door, place), decide: (meeting, before) => (before ? undefined : add(meeting, adding, { id, file }, act)) }, act)
}

function recordedDocument(door: Opened, place: MeetingPlace, key: ReturnType<typeof documentPlaceOf>['key']): void {
  recorded(door, place)
  if (!door.row(key)) refuseRow('item.missing')
}
const byRecorder = (deps: Deps, act: Act, id: string, decide: (document: Document) => ReturnType<typeof withdraw> | Promise<ReturnType<typeof withdraw>>) => {
  const { place, key } = documentPlaceOf(id)
  return perform({ of: deps.documents, key, beside: [place.meeting], enter: (door) => { recordedDocument(door, place, key) }, decide: (_, before) => before && decide(before.state) }, act)
}

export const confirmDocument = (deps: Deps, act: Act, id: string) => byRecorder(deps, act, id, async (document) => arrive(document, await isThere(deps, document.file), act))
export const withdrawDocument = (deps: Deps, act: Act, id: string) => byRecorder(deps, act, id, withdraw)

/** What people see of a paper; where it lies in the bucket is nobody's business. */
export const documentView = ({ file: _, secrecy: __, ...shown }: Document) => shown

/** Opens a paper for a reader: the receipt is written before the address is given. */
export async function openDocument(deps: Deps, act: Act, id: string): Promise<Readonly<{ state: Receipt; version: number; document: Document }>> {
  const { place, key } = documentPlaceOf(id)
  const { state, version, context } = await perform({
    of: deps.receipts,
    key: place.receipt(id, act.by),
    beside: [key, place.meeting],
    enter: (door) => {
      const meeting = shownIn(door, place)
      if (!mayKnow(door.caller, place.cellId)) return refuse('document.not-for-you')
      const document = seenIn(deps.documents, door, key)?.state
      return document && isFor(door.caller, meeting, document) ? document : unknownDocument()
    },
    decide: (document, before) => receive(document, before?.state, act),
  }, act)
  return { state, version, document: context }
}

/** The papers of a meeting as far as they are for the caller, with whether they read them; who takes the roll sees all, and who has read what. */
export async function listDocuments(deps: Deps, act: Act, meetingId: string) {
  const place = placeOf(meetingId)
  const [door, [rows, receipts]] = await openBeside(deps.table, act, (table) => Promise.all([readAll(table, place.documents), readAll(table, place.receipts)]), { keys: [place.meeting] })
  const meeting = shownIn(door, place)
  if (!mayKnow(door.caller, place.cellId)) return refuse('document.not-for-you')
  const read = receipts.map((row) => deps.receipts.parse(row))
  const full = mayRecord(door.caller, meeting)
  const all = documentsIn(deps.documents, rows).filter(({ state }) => full || isFor(door.caller, meeting, state))
  return {
    items: all.map(({ state, version }) => {
      const readers = read.filter(({ documentId }) => documentId === state.id).map(({ memberId, readAt }) => ({ memberId, readAt }))
      return { ...documentView(state), version, read: readers.some(({ memberId }) => memberId === act.by), ...(full ? { readers } : {}) }
    }),
  }
}
