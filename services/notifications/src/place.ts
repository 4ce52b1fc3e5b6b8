import { createHash } from 'node:crypto'
import { bare, compose, parts, shortHash, type Grant } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'

// Where everything of this service stands. A cell's feed is one partition, a round's messages another, so that each list is one query.

export const contactsKey = (cellId: string): Key => ({ pk: `C#${bare(cellId)}`, sk: 'CONTACTS' })
export const positionsOf = (orgId: string) => `P#${bare(orgId)}`
/** One term of one member, or of their standing in for another: somebody may hold the same position twice in their life. */
export const positionKey = (memberId: string, { orgId, role, from, standsInFor = '' }: Grant): Key => ({ pk: positionsOf(orgId), sk: `${role}#${memberId}#${from}#${standsInFor}` })

export const meetingKey = (meetingId: string): Key => ({ pk: `M#${bare(meetingId)}`, sk: 'A' })
export const answerKey = (meetingId: string, memberId: string): Key => ({ pk: `M#${bare(meetingId)}`, sk: `R#${memberId}` })
/** Meetings by the civil day they begin on, for reminders. */
export const dayOf = (day: string) => `DAY#${day}`

export const feedOf = (orgId: string) => `F#C#${bare(orgId)}`
/** A round's id: its organisation, its moment (which orders the feed), and a hash of what it is about, so that one occasion is one round. */
export const roundId = (orgId: string, at: string, ...words: readonly string[]) => compose('rnd', bare(orgId), at.replaceAll(/\D/g, ''), shortHash(10, orgId, ...words))
export function roundKey(id: string): Key | undefined {
  const [org, at, hash] = parts('rnd', id, 3) ?? []
  return hash === undefined ? undefined : { pk: `F#C#${org}`, sk: `${at}#${hash}` }
}

export const messagesOf = (round: string) => `J#${bare(round)}`
/** A message's id: its round and its member, so that one occasion is at most one message to each. */
export const messageId = (round: string, memberId: string) => `msg_${bare(round)}.${bare(memberId)}`
export function messageKey(id: string): Key | undefined {
  const [org, at, hash, member] = parts('msg', id, 4) ?? []
  return member === undefined ? undefined : { pk: `J#${org}.${at}.${hash}`, sk: `M#${member}` }
}

/** How a transfer was last heard to stand, and beside it what each side was told. */
export const transferKey = (id: string): Key => ({ pk: `T#${bare(id)}`, sk: 'A' })
export const tellingKey = (id: string, orgId: string, step: string): Key => ({ pk: `T#${bare(id)}`, sk: `${bare(orgId)}#${step}` })

/** A thing with a last day as last heard of, and beside it who has acted on it: a member, or a body as a whole. */
export const matterOf = (id: string) => `X#${id}`
export const matterKey = (id: string): Key => ({ pk: matterOf(id), sk: 'A' })
export const actedKey = (id: string, who: string): Key => ({ pk: matterOf(id), sk: `R#${who}` })
/** A member's word that they have read it. */
export const receiptKey = (id: string, memberId: string): Key => ({ pk: matterOf(id), sk: `K#${memberId}` })
/** The round in which all of one kind of a day is told. */
export const togetherKey = (orgId: string, day: string, words: readonly string[]): Key => ({ pk: `G#${bare(orgId)}`, sk: `${day}#${shortHash(10, ...words)}` })
/** What waits for an answer in a body's affairs. */
export const waitingOf = (orgId: string) => `Q#${bare(orgId)}`
export const waitingKey = (orgId: string, id: string): Key => ({ pk: waitingOf(orgId), sk: id })
/** The ceremonies of admission that a cell was told of. */
export const ceremoniesOf = (cellId: string) => `CER#${bare(cellId)}`
/** The last civil day whose reminders were asked for. */
export const REMINDED: Key = { pk: 'REMINDED', sk: 'A' }
/** Things by their last day. */
export const dueOf = (day: string) => `DUE#${day}`

/** The reminders of every organisation that has set its own: few, and read together. */
export const RULES = 'RULES'
export const ruleKey = (orgId: string, about: string): Key => ({ pk: RULES, sk: `${bare(orgId)}#${about}` })

/** The meetings held in a month, cell by cell. */
export const boardOf = (month: string) => `B#${month}`
export const boardKey = (month: string, cellId: string, meetingId: string): Key => ({ pk: boardOf(month), sk: `${bare(cellId)}#${bare(meetingId)}` })

export const preferenceKey = (memberId: string): Key => ({ pk: `N#${bare(memberId)}`, sk: 'PREFERENCE' })
/** When a member was last told how to begin. */
export const toldHowKey = (memberId: string): Key => ({ pk: `N#${bare(memberId)}`, sk: 'TOLD_HOW' })
/** The record that a record was merged into. */
export const mergedKey = (memberId: string): Key => ({ pk: `N#${bare(memberId)}`, sk: 'MERGED' })
/** What waits for a member's next gathered letter, and, by the instant it is due, whose basket has something in it. */
export const basketKey = (memberId: string): Key => ({ pk: `N#${bare(memberId)}`, sk: 'BASKET' })
export const GATHERING = 'GATHERING'
export const gatheringKey = (dueAt: string, memberId: string): Key => ({ pk: GATHERING, sk: `${dueAt}#${memberId}` })
/** A round that is one member's alone, in no organisation's feed; the same number is the same round. */
export const ownRoundId = (memberId: string, at: string, times: number) => compose('rnd', `own-${bare(memberId)}`, at.replaceAll(/\D/g, ''), shortHash(10, memberId, String(times)))
/** An address no mail may go to any more; by its hash, since the row must outlive the contact. */
export const refusingKey = (address: string): Key => ({ pk: `S#${createHash('sha256').update(address.toLowerCase()).digest('base64url').slice(0, 22)}`, sk: 'A' })
/** Members of a cell whose address has to be mended. */
export const addressTasksOf = (cellId: string) => `W#${bare(cellId)}`
export const addressTaskKey = (cellId: string, memberId: string): Key => ({ pk: addressTasksOf(cellId), sk: memberId })
export const modeKey = (orgId: string): Key => ({ pk: `O#${bare(orgId)}`, sk: 'MODE' })
/** An invitation to all who hold a position: its organisation, and a hash of the command that asked for it. */
export const holderInvitationId = (orgId: string, key: string) => compose('hin', bare(orgId), shortHash(10, 'invite-holders', key))
export function holderInvitationKey(id: string): Key | undefined {
  const [org, hash] = parts('hin', id, 2) ?? []
  return hash === undefined ? undefined : { pk: `O#${org}`, sk: `INVITED#${hash}` }
}
/** An organisation's own words for a kind of letter. */
export const wordingKey = (orgId: string, kind: string): Key => ({ pk: `O#${bare(orgId)}`, sk: `WORDING#${kind}` })
/** When the next mail may go, and the mails that wait for it. */
export const PACE: Key = { pk: 'PACE', sk: 'A' }
export const lineOf = (lane: string) => `LINE#${lane}`
export const lineKey = (lane: string, sk: string): Key => ({ pk: lineOf(lane), sk })

export const sheetsOf = (year: number) => `Z#${year}`
export const sheetKey = (year: number, cellId: string): Key => ({ pk: sheetsOf(year), sk: bare(cellId) })
export const summaryKey = (year: number, orgId: string): Key => ({ pk: `ZS#${bare(orgId)}`, sk: String(year) })

const DAY = 24 * 60 * 60
/** When a row may be swept: so many days after an instant, in seconds as the engine wants them. */
export const ttl = (at: string, days: number) => Math.floor(Date.parse(at) / 1000) + days * DAY
