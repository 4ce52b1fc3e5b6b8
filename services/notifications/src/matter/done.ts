import { getRows, keyText, type Key, type Row, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { contactsIn } from '../contact/contacts.ts'
import { cellOfRecognition, stillRuns } from '../contact/terms.ts'
import type { NoticeItem } from '../notice/schema.ts'
import { actedKey, contactsKey, matterKey } from '../place.ts'
import { Matter } from './schema.ts'

const ITEMS_PER_READ = 30
type Rows = (key: Key) => Row | undefined

/** Whether a thing has another last day than that of which it is told; where an organisation sets the term, whether that runs from another day. */
function isMoved({ dueOn, from }: NoticeItem, matter: Matter): boolean {
  if (from !== undefined && matter.from !== undefined) return matter.from !== from
  return dueOn !== undefined && matter.dueOn !== undefined && matter.dueOn !== dueOn
}

function isOver(item: NoticeItem, rows: Rows): boolean {
  const { id } = item
  const cellId = cellOfRecognition(id)
  if (cellId !== undefined) return !stillRuns(contactsIn(cellId, rows(contactsKey(cellId))), id, item)
  const row = rows(matterKey(id))
  if (!row) return false
  const matter = v.parse(Matter, row)
  return !matter.open || isMoved(item, matter)
}

/** Where it stands whether a thing still asks its reader. */
function keysOf({ id, orgId }: NoticeItem, reader: string): Key[] {
  const cellId = cellOfRecognition(id)
  return cellId === undefined ? [matterKey(id), actedKey(id, reader), actedKey(id, orgId)] : [contactsKey(cellId)]
}

/** The things that still ask something of their reader: not those that are done, put off to another day, or that the reader or the reader's body has acted on. Asked at reminding and again at sending, so that nobody is reminded who acted meanwhile. */
export async function stillAsking(table: ScopedTable, all: readonly NoticeItem[], reader: string): Promise<NoticeItem[]> {
  const items = all.filter(({ memberId }) => memberId === undefined || memberId === reader)
  const left: NoticeItem[] = []
  for (let from = 0; from < items.length; from += ITEMS_PER_READ) {
    const some = items.slice(from, from + ITEMS_PER_READ)
    const keys = new Map(some.flatMap((item) => keysOf(item, reader)).map((key) => [keyText(key), key]))
    const found = await getRows(table, [...keys.values()])
    const rows: Rows = (key) => found.get(keyText(key))
    left.push(...some.filter((item) => !isOver(item, rows) && !rows(actedKey(item.id, reader)) && !rows(actedKey(item.id, item.orgId))))
  }
  return left
}
