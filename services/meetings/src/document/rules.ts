import { DocumentPublished, DocumentOpened } from '@nen-nep/contracts'
import { classificationFor } from '@nen-nep/rules/secrecy/index'
import { askSecrecy, noted, refusals, refuse as refuseRow, seen, type Act, type Aggregate, type Caller, type Decision, type Row } from '@nen-nep/service-kit'
import { demand } from '../meeting/rules.ts'
import { isStarted, type Meeting } from '../meeting/schema.ts'
import { LARGEST_DOCUMENT, type Adding, type Document, type Receipt } from './schema.ts'

export const refuse = refusals({ 'document.state-secret': 'forbidden', 'document.too-large': 'invalid', 'document.unknown-item': 'invalid', 'document.not-arrived': 'conflict', 'document.not-for-you': 'forbidden', 'document.withdrawn': 'conflict' })

/** Lets a paper in or refuses it: a state secret never enters (law 117/2025/QH15), and a name with a marked word is asked about. After the meeting papers may still come: reports are due within two days. */
export function add(meeting: Meeting, { secrecyConfirmed, classification, ...adding }: Adding, { id, file }: Readonly<{ id: string; file: string }>, act: Act): Decision<Document> {
  const { id: meetingId, cellId, agenda } = demand(meeting, 'DRAFT', 'OPEN', 'POSTPONED', 'IN_SESSION', 'CLOSED', 'SIGNED')
  const ruling = classificationFor(classification)
  if (!ruling.allowed) return refuse('document.state-secret', { source: ruling.source })
  if (adding.size > LARGEST_DOCUMENT) return refuse('document.too-large', { limit: LARGEST_DOCUMENT })
  if (adding.itemId !== undefined && !agenda.some((item) => item.id === adding.itemId)) return refuse('document.unknown-item')
  const secrecy = noted(askSecrecy([{ pointer: '/name', text: adding.name }], secrecyConfirmed, act))
  return { next: { id, file, meetingId, cellId, ...adding, classification: ruling.level, ...secrecy, status: 'AWAITED' }, facts: [] }
}

/** Says that the bytes are there; from now on it counts as handed in. */
export function arrive(document: Document, arrived: boolean, { at }: Act): Decision<Document> | undefined {
  if (document.status === 'WITHDRAWN') return refuse('document.withdrawn')
  if (document.status === 'READY') return undefined
  if (!arrived) return refuse('document.not-arrived')
  const { id: documentId, meetingId, cellId, audience, readBy } = document
  return { next: { ...document, status: 'READY', readyAt: at }, facts: [DocumentPublished({ documentId, meetingId, cellId, audience, ...(readBy === undefined ? {} : { readBy }) })] }
}

/** Takes a paper back; its record stays. */
export const withdraw = (document: Document): Decision<Document> | undefined => (document.status === 'WITHDRAWN' ? undefined : { next: { ...document, status: 'WITHDRAWN' }, facts: [] })

/** A first reading; a second one changes nothing. */
export function receive({ id: documentId, meetingId, cellId }: Document, before: Receipt | undefined, { by, at }: Act): Decision<Receipt> | undefined {
  return before ? undefined : { next: { documentId, meetingId, cellId, memberId: by, readAt: at }, facts: [DocumentOpened({ documentId, meetingId, cellId, memberId: by })] }
}

const isPreparer = ({ grants }: Caller, cellId: string) => grants.some(({ orgId, role }) => orgId === cellId && role !== 'MEMBER')
/** Whether a paper that is there may be read by somebody who knows of the meeting: the committee's by whoever holds a position in the cell or decides over it, the others by all, some only once the meeting has begun. */
export function isFor(caller: Caller, meeting: Meeting, { audience, status }: Document): boolean {
  if (status !== 'READY') return false
  if (isPreparer(caller, meeting.cellId)) return true
  return audience === 'COMMITTEE' ? caller.may('decide', meeting.cellId) : audience === 'ALL' || isStarted(meeting)
}

/** Documents among the rows of a walk. */
export const documentsIn = (of: Aggregate<Document>, rows: readonly Row[]) => rows.map((row) => seen(of, row))
/** The same refusal for a paper that is not there and for one that is for others. */
export const unknownDocument = (): never => refuseRow('item.missing')
