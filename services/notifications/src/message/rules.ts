import { bare, MessageQueued } from '@nen-nep/contracts'
import type { ChannelName } from '../channel/port.ts'
import { refusals, type Decision } from '@nen-nep/service-kit'
import type { Posting } from '@nen-nep/service-kit/mailer'
import type { Language } from '../letter/language.ts'
import { messageId } from '../place.ts'
import type { Round } from '../round/schema.ts'
import type { Message, Needless } from './schema.ts'

export const refuse = refusals({
  'message.not-yours': 'forbidden',
  'message.on-its-way': 'conflict',
  'message.no-address': 'conflict',
  'message.too-often': 'too-many',
})

const LEASE_MS = 60_000
const MOST_ATTEMPTS = 2
const MOST_POSTS = 5

/** A variant's own fields go with its state; the intent stays. */
function intentOf({ id, roundId, orgId, kind, meetingId, sequence, transferId, wordingOf, language, unlessAnswered, memberId, name, address, channel, queuedAt, posts, formerly, possibleRepeat }: Message) {
  return { id, roundId, orgId, kind, memberId, name, address, channel, queuedAt, posts, formerly, meetingId, sequence, transferId, wordingOf, language, unlessAnswered, possibleRepeat }
}
const quietly = (next: Message): Decision<Message> => ({ next, facts: [] })
const queued = (next: Message): Decision<Message> => ({ next, facts: [MessageQueued({ messageId: next.id })] })

export type Addressee = Readonly<{ memberId: string; name: string; address: string; channel?: ChannelName | undefined }>
/** How a round goes out: whether it is sent or only tried, in whose words and in which language. */
export type Manner = Readonly<{ mode: 'TEST' | 'ON'; wordingOf?: string | undefined; language?: Language | undefined }>

/** Asks for one message of a round. While an organisation tries mails out, it is recorded and goes nowhere. */
export function ask(round: Round, to: Addressee, { mode, wordingOf, language }: Manner, at: string): Decision<Message> {
  const { id: roundId, orgId, kind, meetingId, sequence, transfer, unlessAnswered } = round
  const intent = { id: messageId(roundId, to.memberId), roundId, orgId, kind, meetingId, sequence, transferId: transfer?.id, wordingOf, language, unlessAnswered, ...to, queuedAt: at, posts: 1, at }
  return mode === 'TEST' ? quietly({ ...intent, state: 'TEST' }) : queued({ ...intent, state: 'QUEUED' })
}

/** What a sender does with a message it was handed: nothing, wait for another sender, put it aside, or send it under a lease. */
export type Turn = Readonly<{ is: 'over' } | { is: 'busy' } | { is: 'aside'; decision: Decision<Message> } | { is: 'send'; decision: Decision<Message> }>

const lease = (message: Message, attempts: number, at: string) => ({
  ...intentOf(message),
  ...(attempts > 1 ? { possibleRepeat: true as const } : {}),
  state: 'SENDING' as const,
  attempts,
  leaseUntil: new Date(Date.parse(at) + LEASE_MS).toISOString(),
  at,
})

/** Decides a sender's turn. A lease that ran out means that its holder died between asking SES and our record: the mail may have gone. It is tried once more, flagged; never a third time (design §8). */
export function turn(message: Message, needless: Needless | undefined, at: string): Turn {
  if (message.state === 'QUEUED') {
    if (needless) return { is: 'aside', decision: quietly({ ...intentOf(message), state: 'SUPPRESSED', reason: needless, at }) }
    return { is: 'send', decision: quietly(lease(message, 1, at)) }
  }
  if (message.state !== 'SENDING') return { is: 'over' }
  if (message.leaseUntil > at) return { is: 'busy' }
  if (message.attempts >= MOST_ATTEMPTS) return { is: 'aside', decision: quietly(failed(message, 'NO_ANSWER', at)) }
  return { is: 'send', decision: quietly(lease(message, message.attempts + 1, at)) }
}

const failed = (message: Message, reason: string, at: string): Message => ({ ...intentOf(message), state: 'FAILED', reason, at })

/** Records what became of an attempt. A report may have come first, and then says more than we know. `unknown` is one attempt spent; `busy` gives the message back to the queue. */
export function settle(message: Message, posting: Posting, at: string): Decision<Message> | undefined {
  if (message.state !== 'SENDING') return undefined
  switch (posting.outcome) {
    case 'accepted':
      return quietly({ ...intentOf(message), state: 'SENT', providerId: posting.providerId, at })
    case 'refused':
      return quietly(failed(message, posting.reason, at))
    case 'busy':
      // After an attempt without an answer the next one is still the repeat: the lease ends at once, and the flag stays.
      return message.attempts > 1 ? quietly({ ...lease(message, message.attempts - 1, at), possibleRepeat: true, leaseUntil: at }) : quietly({ ...intentOf(message), state: 'QUEUED', at })
    case 'unknown':
      return message.attempts >= MOST_ATTEMPTS ? quietly(failed(message, 'NO_ANSWER', at)) : quietly(lease(message, message.attempts + 1, at))
  }
}

/** What SES later says of a mail, or its own link when it is opened. A mail without an answer that is opened has arrived. */
export type Report = Readonly<{ posts: number; outcome: 'Delivery' | 'Opened' | 'Bounce' | 'Complaint' | 'Reject'; bounceType: string }>
const RANK: Readonly<Record<Message['state'], number>> = { QUEUED: 0, TEST: 0, SUPPRESSED: 0, FAILED: 0, GATHERED: 1, SENDING: 1, SENT: 1, DELIVERED: 2, OPENED_LINK: 3, BOUNCED: 4, COMPLAINED: 5 }

function reported(message: Message, { outcome, bounceType }: Report, at: string): Message {
  switch (outcome) {
    case 'Delivery':
      return { ...intentOf(message), state: 'DELIVERED', at }
    case 'Opened':
      return { ...intentOf(message), state: 'OPENED_LINK', at }
    case 'Bounce':
      return { ...intentOf(message), state: 'BOUNCED', reason: bounceType, at }
    case 'Complaint':
      return { ...intentOf(message), state: 'COMPLAINED', at }
    case 'Reject':
      return { ...intentOf(message), state: 'BOUNCED', reason: 'REJECTED', at }
  }
}

/** Takes a report in: only of the newest posting, and only when it says more than is known; reports come in any order. */
export function report(message: Message, said: Report, at: string): Decision<Message> | undefined {
  const next = reported(message, said, at)
  const early = message.state === 'QUEUED' || message.posts !== said.posts
  return early || RANK[next.state] <= RANK[message.state] ? undefined : quietly(next)
}

/** Takes a waiting letter into the gathered one that tells it, or puts it aside if it need not be told any more; nothing where it is not waiting (any more). */
export function gather(message: Message, into: string, needless: Needless | undefined, at: string): Decision<Message> | undefined {
  if (message.state !== 'QUEUED') return undefined
  return quietly(needless ? { ...intentOf(message), state: 'SUPPRESSED', reason: needless, at } : { ...intentOf(message), state: 'GATHERED', into, at })
}

/** What became of a letter that was told in another: what became of that one. */
export const followed = (message: Message, into: Message): Message => ({ ...into, ...intentOf(message), possibleRepeat: into.possibleRepeat, at: into.at })

/** Sends a message again, to the address now known: after it failed or came back, or because the person asks for it. */
export function resend(message: Message, address: string | undefined, at: string): Decision<Message> {
  if (message.state === 'QUEUED' || message.state === 'SENDING' || message.state === 'TEST') return refuse('message.on-its-way', { state: message.state })
  if (message.posts >= MOST_POSTS) return refuse('message.too-often', { most: MOST_POSTS })
  if (address === undefined) return refuse('message.no-address')
  return queued({ ...intentOf(message), possibleRepeat: undefined, channel: undefined, formerly: [...(message.formerly ?? []), message.address], address, posts: message.posts + 1, state: 'QUEUED', at })
}

/** What goes with a mail and comes back in every report on it: ids have no underscore inside, so this can be read back. */
export const markOf = ({ id, posts }: Message) => `${bare(id).replaceAll('.', '_')}_${posts}`
export function readMark(mark: string): { messageId: string; posts: number } | undefined {
  const words = mark.split('_')
  const posts = Number(words.at(-1))
  return words.length === 5 && Number.isInteger(posts) ? { messageId: `msg_${words.slice(0, 4).join('.')}`, posts } : undefined
}
