import type { Files, ServiceTable, Table } from '@nen-nep/service-kit'
import type { Mailer } from '@nen-nep/service-kit/mailer'
import type { Channels } from './channel/port.ts'
import { retentions } from '@nen-nep/rules/retention/index'
import { aggregate, isTheirs } from '@nen-nep/service-kit'
import { Basket } from './gathering/schema.ts'
import { Wording } from './letter/wording.ts'
import { Matter } from './matter/schema.ts'
import { Meeting } from './meeting/schema.ts'
import type { Pace } from './message/pace.ts'
import { Message } from './message/schema.ts'
import { basketKey, holderInvitationKey, matterKey, meetingKey, messageKey, modeKey, preferenceKey, receiptKey, roundKey, ruleKey, summaryKey, ttl, wordingKey } from './place.ts'
import { HolderInvitation } from './position/schema.ts'
import { Receipt } from './receipt/schema.ts'
import { listKey, RecipientList } from './recipient-list/schema.ts'
import { Round } from './round/schema.ts'
import { ReminderRule } from './rule/schema.ts'
import { Mode, Preference } from './setting/schema.ts'
import { Told } from './year/schema.ts'

type Over<D extends Table> = Readonly<{ table: D; now: () => Date }> & ReturnType<typeof stores<D>>
/** What every use case works with: whatever is read, is read behind an opened door. */
export type Deps = Over<Table>
/** What reactions, jobs and schedules work with. */
export type Working = Over<ServiceTable>
/** Reactions read contacts and trees from files besides. */
export type WithFiles = Working & Readonly<{ files: Files }>
/** What sending needs besides: the mailer, other channels where there are some, who the mails are from, where links lead, how to wait, and the pace of all senders. */
export type Post = WithFiles & Readonly<{ mailer: Mailer; channels?: Channels; from: string; webUrl: string; secret: string; pause: (ms: number) => Promise<void>; pace: Pace }>

const KEPT_DAYS = retentions.message.days
const known = <T>(key: T | undefined): T => {
  if (key === undefined) throw new Error('an id of ours does not say where it stands')
  return key
}

/** A gathered letter tells of several organisations, and is its reader's alone. */
const ofOrganisation = ({ kind, orgId }: Pick<Round, 'kind' | 'orgId'>) => (kind === 'GATHERED' ? '' : orgId)

/** The aggregates of one table. */
export function stores<D extends Table>(table: D) {
  return {
    meetings: aggregate(table, Meeting, { keyOf: ({ meetingId }) => meetingKey(meetingId), orgOf: ({ cellId }) => cellId, index: ({ heardAt }) => ({ ttl: ttl(heardAt, KEPT_DAYS) }) }),
    matters: aggregate(table, Matter, { keyOf: ({ id }) => matterKey(id), orgOf: ({ orgId }) => orgId, index: ({ heardAt }) => ({ ttl: ttl(heardAt, KEPT_DAYS) }) }),
    rounds: aggregate(table, Round, { keyOf: ({ id }) => known(roundKey(id)), orgOf: ofOrganisation, sees: (caller, { recipients }) => recipients.some((id) => isTheirs(caller, id)), index: ({ at }) => ({ ttl: ttl(at, KEPT_DAYS) }) }),
    messages: aggregate(table, Message, { keyOf: ({ id }) => known(messageKey(id)), orgOf: ofOrganisation, sees: (caller, { memberId }) => isTheirs(caller, memberId), index: ({ queuedAt }) => ({ ttl: ttl(queuedAt, KEPT_DAYS) }) }),
    receipts: aggregate(table, Receipt, { keyOf: ({ about, memberId }) => receiptKey(about, memberId), orgOf: ({ orgId }) => orgId, sees: (caller, { memberId }) => isTheirs(caller, memberId), index: ({ at }) => ({ ttl: ttl(at, KEPT_DAYS) }) }),
    recipientLists: aggregate(table, RecipientList, { keyOf: ({ id }) => known(listKey(id)), orgOf: ({ orgId }) => orgId }),
    rules: aggregate(table, ReminderRule, { keyOf: ({ orgId, about }) => ruleKey(orgId, about), orgOf: ({ orgId }) => orgId }),
    tellings: aggregate(table, Told, { keyOf: ({ year, orgId }) => summaryKey(year, orgId), orgOf: ({ orgId }) => orgId, index: ({ at }) => ({ ttl: ttl(at, KEPT_DAYS) }) }),
    wordings: aggregate(table, Wording, { keyOf: ({ orgId, kind }) => wordingKey(orgId, kind), orgOf: ({ orgId }) => orgId }),
    holderInvitations: aggregate(table, HolderInvitation, { keyOf: ({ id }) => known(holderInvitationKey(id)), orgOf: ({ orgId }) => orgId, index: ({ at }) => ({ ttl: ttl(at, KEPT_DAYS) }) }),
    modes: aggregate(table, Mode, { keyOf: ({ orgId }) => modeKey(orgId), orgOf: ({ orgId }) => orgId }),
    baskets: aggregate(table, Basket, { keyOf: ({ memberId }) => basketKey(memberId), orgOf: () => '', index: ({ dueAt }) => ({ ttl: ttl(dueAt, KEPT_DAYS) }) }),
    preferences: aggregate(table, Preference, { keyOf: ({ memberId }) => preferenceKey(memberId), orgOf: () => '', sees: ({ id }, { memberId }) => memberId === id }),
  }
}
