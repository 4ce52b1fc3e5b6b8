import { ContactsFile, Grant } from '@nen-nep/contracts'
import { getRows, grantsKey, keyText, pack, packed, putNewer, type Files, type Row, type ScopedTable, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { contactsKey } from '../place.ts'
import { noteTerms } from './terms.ts'

/** How one member is reached, and which cell told us. */
export type Contact = Readonly<{ memberId: string; cellId: string; name: string; email?: string | undefined; phone?: string | undefined; recognition?: Readonly<{ opensOn: string; dueOn: string }> | undefined }>

const Entries = ContactsFile.entries.contacts
const Packed = v.object({ packed: packed(Entries) })
const Held = v.object({ grants: v.array(Grant) })
const KEYS_PER_READ = 100

/** Takes a cell's newer contacts into this service: one row a cell, packed, since a round reads all of them; terms are found by their last day besides. */
export async function projectContacts({ table, files }: Readonly<{ table: ServiceTable; files: Files }>, { cellId, version, contacts: file }: Readonly<{ cellId: string; version: number; contacts: string }>): Promise<void> {
  const { contacts } = v.parse(ContactsFile, await files.json(file))
  await putNewer(table, { ...contactsKey(cellId), version, packed: pack(contacts) })
  await noteTerms(table, cellId, contacts)
}

export function contactsIn(cellId: string, row: Row | undefined): Contact[] {
  if (!row) return []
  return v.parse(Packed, row).packed.map(({ id, name, email, phone, recognition }) => ({ memberId: id, cellId, name, email, phone, recognition }))
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

/** What members hold, of those that are known. */
export type Holdings = ReadonlyMap<string, readonly Grant[]>
/** What these members hold. */
export async function holdingsOf(table: ScopedTable, memberIds: readonly string[]): Promise<Holdings> {
  if (memberIds.length === 0) return new Map()
  const rows = await rowsOf(table, memberIds, grantsKey)
  return new Map([...rows].map(([id, row]) => [id, v.parse(Held, row).grants]))
}

/** The newest membership among somebody's grants: the cell that holds them, and since when. */
const homeIn = (grants: readonly Grant[]) => grants.filter(({ role }) => role === 'MEMBER').toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]

/** Whether somebody who was written to from an organisation has left it since: they hold nothing at all any more (they left the party, or their record became another's), or another cell has held them since that civil day. Guests, whom another cell held before, have not. */
export function hasLeft(grants: readonly Grant[] | undefined, { orgId, since }: Readonly<{ orgId: string; since: string }>): boolean {
  if (!grants) return false
  const home = homeIn(grants)
  return grants.length === 0 || (home !== undefined && home.orgId !== orgId && home.from >= since)
}

/** How these members are reached; `known` are contacts already read (the cell that invites, mostly), so that only guests from other cells cost more. Members without an entry are absent. */
export async function contactsOf(table: ScopedTable, memberIds: readonly string[], known: readonly Contact[] = [], holdings?: Holdings): Promise<Map<string, Contact>> {
  const wanted = new Set(memberIds)
  const found = new Map(known.filter(({ memberId }) => wanted.has(memberId)).map((contact) => [contact.memberId, contact]))
  const missing = memberIds.filter((id) => !found.has(id))
  if (missing.length === 0) return found
  const held = holdings ?? (await holdingsOf(table, missing))
  const homes = new Set(missing.flatMap((id) => homeIn(held.get(id) ?? [])?.orgId ?? []))
  const cells = await rowsOf(table, [...homes], contactsKey)
  for (const [cellId, row] of cells) for (const contact of contactsIn(cellId, row)) if (wanted.has(contact.memberId) && !found.has(contact.memberId)) found.set(contact.memberId, contact)
  return found
}
