import type { Mail } from '@nen-nep/service-kit/mime'
import type { Posting } from '@nen-nep/service-kit/mailer'
import * as v from 'valibot'
import type { Contact } from '../contact/contacts.ts'

/** Ways to people besides mail that this service could take; which of them it does is for the operator, and none ships (D9). */
export const ChannelName = v.picklist(['PUSH', 'ZALO', 'SMS'])
export type ChannelName = v.InferOutput<typeof ChannelName>

/** A message as plain text, with the mark that comes back in reports on it; a channel shortens it as it must. */
export type Note = Readonly<Pick<Mail, 'id' | 'mark' | 'at' | 'to' | 'subject' | 'text'>>
/** One way to people: whether, and under which address, it reaches somebody, and handing a message over, once, with the outcomes of a mailer. All that holds for mails holds for its messages too: pace, leases, at most one repeat, refusing addresses. */
export type Channel = Readonly<{ reach: (contact: Contact) => string | undefined; hand: (note: Note) => Promise<Posting> }>
/** The channels an operator has, the first to be tried first. */
export type Channels = Readonly<Partial<Record<ChannelName, Channel>>>

/** How somebody without a mail address is reached; nothing where they have to be called. */
export function reachBeside(channels: Channels, contact: Contact): { channel: ChannelName; address: string } | undefined {
  for (const channel of ChannelName.options) {
    const address = channels[channel]?.reach(contact)
    if (address !== undefined) return { channel, address }
  }
  return undefined
}

/** Hands a message over on the channel it was made for; one whose channel is gone will never be taken. */
export function handOn(channels: Channels, name: ChannelName, { id, mark, at, to, subject, text }: Mail): Promise<Posting> {
  const channel = channels[name]
  return channel ? channel.hand({ id, mark, at, to, subject, text }) : Promise.resolve({ outcome: 'refused', reason: 'NO_SUCH_CHANNEL' })
}
