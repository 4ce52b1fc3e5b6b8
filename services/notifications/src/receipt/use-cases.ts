import { compareNames } from '@nen-nep/rules/names/index'
import { commit, find, inside, isTheirs, read, readAll, refusals, refuse as refuseItem, untilFirst, type Act, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { contactsOf } from '../contact/contacts.ts'
import type { Deps } from '../deps.ts'
import { manages } from '../manage.ts'
import { matterKey, matterOf, receiptKey, roundKey } from '../place.ts'
import type { Receipt } from './schema.ts'

export const refuse = refusals({
  'receipt.not-asked': 'conflict',
  'receipt.not-addressed': 'forbidden',
  'receipt.not-yours': 'forbidden',
})

const TRIES = 8

/** Makes a receipt unless it is there: the first saying is the one that counts. */
async function sign({ receipts }: Deps, table: ScopedTable, act: Act, receipt: Receipt): Promise<string> {
  const inner = inside(table, receipts)
  return untilFirst(async () => {
    const before = await find(inner, receiptKey(receipt.about, receipt.memberId), true)
    return before?.state.at ?? (await commit(inner, { next: receipt, facts: [] }, act)).state.at
  }, { tries: TRIES })
}

/** The caller says that they have read what an entry of their feed asks them to read (D10); said again, the first time stays. */
export async function acknowledge(deps: Deps, act: Act, entryId: string): Promise<{ id: string; acknowledgedAt: string }> {
  const key = roundKey(entryId)
  if (!key) return refuseItem('item.missing')
  const { state: { id, orgId, recipients, mustRead, notice }, caller, door } = await read(deps.rounds, act, key)
  const memberId = recipients.find((one) => isTheirs(caller, one)) ?? refuse('receipt.not-addressed')
  const items = mustRead ? notice?.items ?? [] : []
  if (items.length === 0) return refuse('receipt.not-asked')
  const signed = await Promise.all(items.map((item) => sign(deps, door.table, { ...act, key: `${act.key ?? ''}#${item.id}` }, { about: item.id, memberId, orgId, at: act.at })))
  return { id, acknowledgedAt: signed.toSorted()[0] ?? act.at }
}

const Who = v.object({ sk: v.pipe(v.string(), v.regex(/^[RK]#/), v.transform((text) => text.slice(2))) })

/** Who has not read something they were asked to read, by name; to those who look after the organisation that gave it out, and their superiors. Opening a paper is reading it. */
export async function listUnacknowledged(deps: Deps, act: Act, about: string) {
  const { state: { orgId, asked = [] }, caller, door } = await read(deps.matters, act, matterKey(about))
  if (!manages(caller, orgId)) return refuse('receipt.not-yours')
  const rows = await readAll(door.table, { pk: matterOf(about) })
  const acted = new Set(rows.flatMap((row) => { const who = v.safeParse(Who, row); return who.success ? [who.output.sk] : [] }))
  const unread = asked.filter((id) => !acted.has(id))
  const contacts = await contactsOf(door.table, unread)
  const items = unread.map((memberId) => ({ memberId, name: contacts.get(memberId)?.name ?? '' }))
  return { about, asked: asked.length, read: asked.length - unread.length, items: items.toSorted((a, b) => compareNames(a.name, b.name)) }
}
