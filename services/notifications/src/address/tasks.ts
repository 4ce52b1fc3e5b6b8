import { compareNames } from '@nen-nep/rules/names/index'
import { forEach, getRow, getRows, keyText, open, putRow, readAll, refuse as refuseItem, type Act } from '@nen-nep/service-kit'
import { holdsMembers } from '@nen-nep/contracts'
import * as v from 'valibot'
import { contactsIn, contactsOf } from '../contact/contacts.ts'
import type { Deps, Working } from '../deps.ts'
import { manages, maskAddress } from '../manage.ts'
import { refuse } from '../message/rules.ts'
import type { Message } from '../message/schema.ts'
import { addressTaskKey, addressTasksOf, contactsKey, refusingKey, ttl } from '../place.ts'

const AT_ONCE = 8
const REFUSED_DAYS = 730
const Why = v.picklist(['BOUNCED', 'COMPLAINED'])
const Task = v.object({ memberId: v.string(), why: Why, at: v.string() })

/** Closes an address to later mails and leaves a task with the cell that holds its member: to mend it. Only a hash of the address outlives the contact. */
export async function refuseAddress({ table }: Working, { memberId, orgId, address, state }: Pick<Message, 'memberId' | 'orgId' | 'address' | 'state'>, at: string): Promise<void> {
  const cellId = (await contactsOf(table, [memberId])).get(memberId)?.cellId ?? orgId
  const kept = { at, ttl: ttl(at, REFUSED_DAYS) }
  await putRow(table, { row: { ...refusingKey(address), ...kept }, when: { is: 'any' } })
  await putRow(table, { row: { ...addressTaskKey(cellId, memberId), memberId, why: state === 'COMPLAINED' ? 'COMPLAINED' : 'BOUNCED', ...kept }, when: { is: 'any' } })
}

/** Members of an organisation, and of all below it, to whose address no mail goes any more, until it is mended in the registry (D5); for those who look after the organisation's mails. */
export async function listAddressTasks(deps: Deps, act: Act, orgId: string) {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  if (!manages(caller, orgId)) return refuse('message.not-yours')
  const items: { memberId: string; cellId: string; name: string; address: string; why: v.InferOutput<typeof Why>; at: string }[] = []
  const cells = tree.within(orgId).filter(({ type }) => holdsMembers(type)).map(({ id }) => id)
  await forEach(cells, AT_ONCE, async (cellId) => {
    const tasks = (await readAll(table, { pk: addressTasksOf(cellId) })).map((row) => v.parse(Task, row))
    if (tasks.length === 0) return
    const contacts = new Map(contactsIn(cellId, await getRow(table, contactsKey(cellId))).map((contact) => [contact.memberId, contact]))
    const keys = new Map([...contacts].flatMap(([id, { email }]) => (email === undefined || !tasks.some(({ memberId }) => memberId === id) ? [] : [[id, refusingKey(email)] as const])))
    const refusing = keys.size === 0 ? new Map() : await getRows(table, [...new Map([...keys.values()].map((key) => [keyText(key), key])).values()])
    for (const { memberId, why, at } of tasks) {
      const [contact, key] = [contacts.get(memberId), keys.get(memberId)]
      if (contact?.email !== undefined && key && refusing.has(keyText(key))) items.push({ memberId, cellId, name: contact.name, address: maskAddress(contact.email), why, at })
    }
  })
  return { items: items.toSorted((a, b) => compareNames(a.name, b.name)) }
}
