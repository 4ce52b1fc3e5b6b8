import { ContactsFile, Grant } from '@nen-nep/contracts'
import { getRows, grantsKey, keyText, pack, packed, putNewer, type Files, type Row, type ScopedTable, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { contactsKey } from '../place.ts'

/** How one member is reached, and which cell told us. */
export type Contact = Readonly<{ memberId: string; cellId: string; name: string; email?: string | undefined; phone?: string | undefined }>

const Entries = ContactsFile.entries.contacts
const Packed = v.object({ packed: packed(Entries) })
const Held = v.object({ grants: v.array(Grant) })
const KEYS_PER_READ = 100

/** Takes a cell's newer contacts into this service: one row a cell, packed, since a round reads all of them. */
export async function projectContacts({ table, files }: Readonly<{ table: ServiceTable; files: Files }>, { cellId, version, contacts: file }: Readonly<{ cellId: string; version: number; contacts: string }>): Promise<void> {
  const { contacts } = v.parse(ContactsFile, await files.json(file))
  await putNewer(table, { ...contactsKey(cellId), version, packed: pack(contacts) })
}

export function contactsIn(cellId: string, row: Row | undefined): Contact[] {
  if (!row) return []
  return v.parse(Packed, row).packed.map(({ id, name, email, phone }) => ({ memberId: id, cellId, name, email, phone }))
}

async function rowsOf<T>(table: ScopedTable, keys: readonly T[], keyOf: (one: T) => { pk: string; sk: string }): Promise<Map<T, Row>> {
  const found = new Map<T, Row>()
  for (let from = 0; from < keys.length; from += KEYS_PER_READ) {
    const some = keys.slice(from, from + KEYS_PER_READ)
    const rows = await getRows(table, some.map(keyOf))
    for (const one of some) {
      const row = rows.get(keyText(keyOf(one)))
      if (row) found.set(one, row)
    }
  }
  return found
}

/** The cell that holds each member, by the newest membership among their grants. */
async function homesOf(table: ScopedTable, memberIds: readonly string[]): Promise<string[]> {
  const rows = await rowsOf(table, memberIds, grantsKey)
  const homes = [...rows.values()].flatMap((row) => v.parse(Held, row).grants.filter(({ role }) => role === 'MEMBER').toSorted((a, b) => (a.from < b.from ? 1 : -1)).slice(0, 1))
  return [...new Set(homes.map(({ orgId }) => orgId))]
}

/** How these members are reached; `known` are contacts already read (the cell that invites, mostly), so that only guests from other cells cost more. Members without an entry are absent. */
export async function contactsOf(table: ScopedTable, memberIds: readonly string[], known: readonly Contact[] = []): Promise<Map<string, Contact>> {
  const wanted = new Set(memberIds)
  const found = new Map(known.filter(({ memberId }) => wanted.has(memberId)).map((contact) => [contact.memberId, contact]))
  const missing = memberIds.filter((id) => !found.has(id))
  if (missing.length === 0) return found
  const cells = await rowsOf(table, await homesOf(table, missing), contactsKey)
  for (const [cellId, row] of cells) for (const contact of contactsIn(cellId, row)) if (wanted.has(contact.memberId) && !found.has(contact.memberId)) found.set(contact.memberId, contact)
  return found
}
