import { bare, shortHash, type ContactsFile } from '@nen-nep/contracts'
import { putRow, type ServiceTable } from '@nen-nep/service-kit'
import { dueOf, ttl } from '../place.ts'

const KEPT_DAYS = 400
const PREFIX = 'recognition.'
const HASHED = 10

/** What a probationer's recognition is called among things with a last day: by their cell, and by a hash of who they are, since those above the cell hear of it without a name. */
export const recognitionId = (cellId: string, memberId: string) => `${PREFIX}${bare(cellId)}.${shortHash(HASHED, memberId)}`
/** The cell of a recognition's id; nothing for anything else. */
export const cellOfRecognition = (id: string): string | undefined => (id.startsWith(PREFIX) ? `org_${id.slice(PREFIX.length).split('.')[0] ?? ''}` : undefined)

type Running = Readonly<{ memberId: string; cellId: string; recognition?: Readonly<{ opensOn: string; dueOn: string }> | undefined }>
/** Whether a cell's contacts still say that a recognition is to be considered: by that last day, or, where the organisation has set how long the term is, from that day on. It is over once the member is recognised, has left, or has another day. */
export const stillRuns = (contacts: readonly Running[], id: string, { dueOn, from }: Readonly<{ dueOn?: string | undefined; from?: string | undefined }>) =>
  contacts.some(({ memberId, cellId, recognition }) => recognition !== undefined && (from === undefined ? recognition.dueOn === dueOn : recognition.opensOn === from) && recognitionId(cellId, memberId) === id)

/** Writes the terms of a cell's members under their last days, so that reminders find them; the contacts say whether each still runs. */
export async function noteTerms(table: ServiceTable, cellId: string, contacts: ContactsFile['contacts']): Promise<void> {
  for (const { id, recognition } of contacts) {
    if (recognition) await putRow(table, { row: { pk: dueOf(recognition.dueOn), sk: recognitionId(cellId, id), ttl: ttl(`${recognition.dueOn}T00:00:00Z`, KEPT_DAYS) }, when: { is: 'any' } })
  }
}
