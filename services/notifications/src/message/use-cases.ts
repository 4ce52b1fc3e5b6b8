import { read, refuse as refuseItem, update, type Act, type Saved } from '@nen-nep/service-kit'
import { mailAddress } from '@nen-nep/service-kit/mime'
import { contactsOf } from '../contact/contacts.ts'
import type { Deps } from '../deps.ts'
import { manages } from '../manage.ts'
import { messageKey } from '../place.ts'
import { refuse, resend } from './rules.ts'
import type { Message } from './schema.ts'

/** Sends a message again, to the address the registry now holds. */
export async function resendMessage({ messages }: Deps, act: Act, id: string): Promise<Saved<Message>> {
  const key = messageKey(id)
  if (!key) return refuseItem('item.missing')
  const { state: { memberId }, door } = await read(messages, act, key)
  const address = mailAddress((await contactsOf(door.table, [memberId])).get(memberId)?.email)
  return update(messages, act, key, (message, caller) => (manages(caller, message.orgId) ? resend(message, address, act.at) : refuse('message.not-yours')))
}
