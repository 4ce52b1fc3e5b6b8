import { bare } from '@nen-nep/contracts'
import { seal } from '@nen-nep/service-kit'
import type { Mail } from '@nen-nep/service-kit/mime'
import { markOf } from '../message/rules.ts'
import type { Message } from '../message/schema.ts'
import { calendarOf } from './calendar.ts'
import { render } from './render.ts'
import type { Template } from './templates.vi.ts'
import { valuesOf, type Occasion } from './values.ts'

/** Who we are on the outside. */
export type Sender = Readonly<{ from: string; webUrl: string; secret: string }>
const WITH_CALENDAR: ReadonlySet<string> = new Set(['INVITATION', 'UPDATE', 'POSTPONEMENT', 'CANCELLATION'])

/** The link of a letter: an answer sealed to this member and meeting until it begins, or the front page. */
export function linkFor({ webUrl, secret }: Pick<Sender, 'webUrl' | 'secret'>, { memberId }: Message, occasion: Occasion): string {
  if (!('meeting' in occasion)) return webUrl
  const { meetingId, startsAt } = occasion.meeting
  return `${webUrl}/tra-loi?token=${seal(secret, 'invitation', { meetingId, memberId, until: startsAt })}`
}

/** What a letter is about, whom it is from, and in which words. */
export type Told = Readonly<{ occasion: Occasion; organisation: string; template: Template }>

/** A message as a mail. The same message makes the same bytes, a posting asked for again has a Message-ID of its own. */
export function mailOf(message: Message, { occasion, organisation, template }: Told, sender: Sender): Mail {
  const link = linkFor(sender, message, occasion)
  const to = { name: message.name, address: message.address }
  const { from } = sender
  const letter = render(template, valuesOf(occasion, { name: message.name, organisation, link }))
  const calendar = 'meeting' in occasion && WITH_CALENDAR.has(message.kind) ? calendarOf(occasion.meeting, { organisation, link, from, to }, message.queuedAt) : undefined
  const id = `${bare(message.id)}.${message.posts}@${from.slice(from.indexOf('@') + 1)}`
  return { id, mark: markOf(message), at: message.queuedAt, from: { name: organisation, address: from }, to, ...letter, ...(calendar ? { calendar } : {}) }
}
