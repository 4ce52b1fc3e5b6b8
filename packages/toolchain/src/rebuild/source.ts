import { entryOf } from '@nen-nep/membership/publishing/entries'
import { isOnRoster } from '@nen-nep/membership/member/rules'
import { BY_CELL, cellIndexKey, isMemberRow, Member, memberKey } from '@nen-nep/membership/member/schema'
import { cellRosterKey, CellRoster } from '@nen-nep/membership/publishing/schema'
import { holdsMembers } from '@nen-nep/contracts'
import { getRow, getRows, readAll, readTree, scan, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Stored = v.object({ ...Member.entries, version: v.number() })
/** A member's row with its version. */
export type StoredMember = Readonly<{ state: Member; version: number }>
const storedIn = (row: unknown): StoredMember => {
  const { version, ...state } = v.parse(Stored, row)
  return { state, version }
}

/** Everybody the registry holds, in the order of the table. */
export async function* members(table: ServiceTable): AsyncGenerator<StoredMember> {
  for await (const row of scan(table, 'M#')) if (isMemberRow(row)) yield storedIn(row)
}

/** Those who are lent to another cell, by the cell that has them: few, and found by no index. */
async function guestsBy(table: ServiceTable): Promise<ReadonlyMap<string, StoredMember[]>> {
  const guests: StoredMember[] = []
  for await (const member of members(table)) if (member.state.hostId !== undefined) guests.push(member)
  return Map.groupBy(guests, ({ state }) => state.hostId ?? '')
}

/** Every body that holds members, with the members whom it holds and those it has for a time, read as they stand now. */
export async function* cells(table: ServiceTable): AsyncGenerator<Readonly<{ cellId: string; members: readonly StoredMember[]; guests: readonly StoredMember[] }>> {
  const tree = await readTree(table)
  const guests = await guestsBy(table)
  for (const { id: cellId } of tree.nodes.filter(({ type }) => holdsMembers(type))) {
    const index = await readAll(table, { pk: cellIndexKey(cellId), index: BY_CELL })
    const keys = index.map(({ pk }) => memberKey(String(pk).slice('M#'.length)))
    const found: StoredMember[] = []
    for (let from = 0; from < keys.length; from += 100) found.push(...[...(await getRows(table, keys.slice(from, from + 100), true)).values()].map(storedIn))
    yield { cellId, members: found.filter(({ state }) => state.cellId === cellId), guests: guests.get(cellId) ?? [] }
  }
}

/** Whom a cell's roster should name, by id. */
export const entriesOf = (cellId: string, all: readonly StoredMember[]) => all.filter(({ state }) => isOnRoster(state)).map((one) => entryOf(cellId, one)).toSorted((a, b) => (a.id < b.id ? -1 : 1))

const Published = v.object({ version: v.number(), ...CellRoster.entries })
/** The rosters that were published last, as other services learnt them. */
export async function* rosters(table: ServiceTable): AsyncGenerator<v.InferOutput<typeof Published>> {
  const tree = await readTree(table)
  for (const { id, type } of tree.nodes) {
    const row = holdsMembers(type) ? await getRow(table, cellRosterKey(id), true) : undefined
    if (row) yield v.parse(Published, row)
  }
}
