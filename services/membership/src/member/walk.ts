import { getRows, keyText, readPage, type Row, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { isOnRoster } from './rules.ts'
import { BY_CELL, cellIndexKey, Member, memberKey } from './schema.ts'

const Line = v.object({ pk: v.string() })
const AT_ONCE = 100

/** The members of these ids; who is not there is left out. */
export async function membersOf(table: ScopedTable, ids: readonly string[]): Promise<Map<string, Member>> {
  const members = new Map<string, Member>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const rows = await getRows(table, some.map(memberKey), true)
    for (const id of some) {
      const row = rows.get(keyText(memberKey(id)))
      if (row) members.set(id, v.parse(Member, row))
    }
  }
  return members
}

/** Everybody on the rosters of some cells, cell by cell in the order of a Vietnamese roster, a page in memory at a time. `unless` leaves out whom one need not read. */
export async function* walkMembers(table: ScopedTable, cellIds: readonly string[], unless: (id: string) => boolean = () => false): AsyncGenerator<Member> {
  for (const cellId of cellIds) {
    let after: Row | undefined
    do {
      const page = await readPage(table, { pk: cellIndexKey(cellId), index: BY_CELL, limit: AT_ONCE, ...(after ? { after } : {}) })
      const ids = page.rows.map((row) => v.parse(Line, row).pk.slice('M#'.length)).filter((id) => !unless(id))
      for (const member of (await membersOf(table, ids)).values()) if (isOnRoster(member) && member.cellId === cellId) yield member
      after = page.last
    } while (after)
  }
}
