import { classificationFor } from '@nen-nep/rules/secrecy/index'
import { LEAST_BALLOTS } from '@nen-nep/rules/tally/index'
import { askSecrecy, noted, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { leads } from '../sheet/who.ts'
import type { Sheet } from '../sheet/schema.ts'
import { resultOf } from '../tally/result.ts'
import type { Conference } from '../tally/schema.ts'
import { LARGEST_PHOTO, MOST_PHOTOS, type Attaching, type Photo } from './schema.ts'

export const refuse = refusals({
  'photo.not-yours': 'forbidden',
  'photo.state-secret': 'forbidden',
  'photo.not-counted': 'conflict',
  'photo.too-few-ballots': 'conflict',
  'photo.closed': 'conflict',
  'photo.kind': 'invalid',
  'photo.too-large': 'invalid',
  'photo.too-many': 'conflict',
  'photo.not-arrived': 'conflict',
  'photo.withdrawn': 'conflict',
})

const KINDS = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf']

/** Who may send a photo: those who enter the count, the cell's leaders and minute taker, and its tellers. */
export function demandSender(caller: Caller, { cellId }: Pick<Sheet, 'cellId'>, conference: Conference | undefined): void {
  if (!leads(caller, cellId) && !caller.may('record', cellId) && !conference?.tellers.includes(caller.id)) refuse('photo.not-yours')
}

// A photo tells all that the paper says: not before both tellers agree and nobody votes any more, and nothing that the guard of small groups keeps (features: C13).
function demandTold(sheet: Sheet, conference: Conference | undefined): void {
  const paper = (sheet.counts[0] ?? sheet.voted.at(-1)?.counts[0])?.count
  if (!paper || resultOf(sheet, conference).result === undefined) return refuse('photo.not-counted')
  if (paper.returned < LEAST_BALLOTS) return refuse('photo.too-few-ballots', { least: LEAST_BALLOTS })
}
// What was decided rests on what is there.
function demandOpen({ status }: Sheet): void {
  if (status === 'DECIDED') refuse('photo.closed')
}
function demandFit({ mediaType, size }: Attaching, others: number): void {
  if (!KINDS.includes(mediaType)) refuse('photo.kind', { pointer: '/mediaType', kinds: KINDS })
  if (size > LARGEST_PHOTO) refuse('photo.too-large', { pointer: '/size', limit: LARGEST_PHOTO })
  if (others >= MOST_PHOTOS) refuse('photo.too-many', { limit: MOST_PHOTOS })
}

/** What a photo is attached to: the sheet with its count, the conference, and how many photos there are besides. */
export type Counted = Readonly<{ id: string; sheet: Sheet; conference: Conference | undefined; others: number }>
/** Lets a photo of the signed protocol in or refuses it: a state secret never enters (law 117/2025/QH15), and a name with a marked word is asked about. */
export function attach({ id, sheet, conference, others }: Counted, { secrecyConfirmed, classification, ...file }: Attaching, act: Act): Decision<Photo> {
  demandTold(sheet, conference)
  demandOpen(sheet)
  demandFit({ classification, ...file }, others)
  const ruling = classificationFor(classification)
  if (!ruling.allowed) return refuse('photo.state-secret', { source: ruling.source })
  const secrecy = noted(askSecrecy([{ pointer: '/name', text: file.name }], secrecyConfirmed, act))
  return { next: { id, year: sheet.year, cellId: sheet.cellId, ...file, classification: ruling.level, ...secrecy, by: act.by, announcedAt: act.at, status: 'AWAITED' }, facts: [] }
}

/** Says that the bytes are there; from now on those who see the count open it. */
export function arrive(before: Photo, arrived: boolean, { at }: Act): Decision<Photo> {
  if (before.status === 'WITHDRAWN') return refuse('photo.withdrawn')
  if (before.status === 'READY') return { next: before, facts: [] }
  return arrived ? { next: { ...before, status: 'READY', readyAt: at }, facts: [] } : refuse('photo.not-arrived')
}

/** Takes a photo back that was sent by mistake, while the cell's sheet has not been sent up. */
export function withdraw(before: Photo, { status }: Sheet, { at }: Act): Decision<Photo> {
  if (status !== 'OPEN') return refuse('photo.closed')
  return { next: before.status === 'WITHDRAWN' ? before : { ...before, status: 'WITHDRAWN', withdrawnAt: at }, facts: [] }
}

/** The instant from which a file that shows nothing counts: one withdrawn from then on, one that never came from when it was announced. */
export function unusedSince(photo: Photo): string | undefined {
  if (photo.status === 'READY') return undefined
  return photo.status === 'WITHDRAWN' ? photo.withdrawnAt : photo.announcedAt
}
