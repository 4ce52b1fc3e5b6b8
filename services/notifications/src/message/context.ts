import { getRows, keyText, TREE_POINTER, treeAt, type Key, type Row, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Template } from '../letter/templates.vi.ts'
import type { Occasion } from '../letter/values.ts'
import { worded, Wording } from '../letter/wording.ts'
import type { Language } from '../letter/language.ts'
import { packOf } from '../letter/pack.ts'
import { gatheredAt } from '../gathering/slot.ts'
import { partsOf } from '../gathering/parts.ts'
import { stillAsking } from '../matter/done.ts'
import { announced, type Announced } from '../meeting/rules.ts'
import { Answer, Meeting } from '../meeting/schema.ts'
import { answerKey, meetingKey, preferenceKey, refusingKey, roundKey, transferKey, wordingKey } from '../place.ts'
import { Round } from '../round/schema.ts'
import type { Notice } from '../notice/schema.ts'
import { Preference, type Wish } from '../setting/schema.ts'
import { Standing, type AboutTransfer } from '../transfer/schema.ts'
import { restsUntil } from './rest.ts'
import type { Message, Needless } from './schema.ts'
import { modeIn, modeKeys } from '../setting/mode.ts'
import { wishOf } from './wish.ts'

/** What a message is about as things stand now, in which words and language, whether its reader may stop such letters, why it need not be sent, if so, until when it waits for its reader's morning, and when the gathered letter is due that tells it, if its reader wishes so. */
export type Context = Readonly<{ occasion: Occasion; organisation: string; template: Template; language: Language; wish: Wish | undefined; needless: Needless | undefined; rests: string | undefined; gathers: string | undefined }>
type Rows = (key: Key) => Row | undefined

const parsed = <S extends v.GenericSchema>(schema: S, row: Row | undefined) => (row ? v.parse(schema, row) : undefined)

/** A letter about a meeting is needless once the meeting has passed, closed, or moved on without it. */
function outdated({ kind, sequence = 0 }: Message, meeting: Announced, now: string): boolean {
  if (kind === 'CANCELLATION') return meeting.state !== 'CANCELLED'
  if (kind === 'POSTPONEMENT') return meeting.state !== 'POSTPONED'
  return meeting.state !== 'OPEN' || meeting.startsAt <= now || sequence < meeting.sequence
}

function needlessFor(message: Message, rows: Rows, meeting: Announced, now: string): Needless | undefined {
  if (outdated(message, meeting, now)) return 'OUTDATED'
  const answer = message.kind === 'REMINDER' ? parsed(Answer, rows(answerKey(meeting.meetingId, message.memberId))) : undefined
  return answer && (message.unlessAnswered || !answer.attending) ? 'DECLINED' : undefined
}

/** A letter that asks for a step is needless once the transfer has gone on. */
const hasGoneOn = (rows: Rows, { id, state }: AboutTransfer) => (parsed(Standing, rows(transferKey(id)))?.state ?? state) !== state

function unwantedBy(preference: Preference | undefined, wish: Wish | undefined): Needless | undefined {
  if (preference?.restricted) return 'RESTRICTED'
  return preference?.mail === false || (wish && preference?.[wish] === false) ? 'UNWANTED' : undefined
}
function needless(message: Message, rows: Rows, { occasion, preference, wish }: Readonly<{ occasion: Occasion; preference: Preference | undefined; wish: Wish | undefined }>, now: string): Needless | undefined {
  if (rows(refusingKey(message.address))) return 'ADDRESS_REFUSES'
  const unwanted = unwantedBy(preference, wish)
  if (unwanted) return unwanted
  if ('transfer' in occasion) return hasGoneOn(rows, occasion.transfer) ? 'OUTDATED' : undefined
  return 'meeting' in occasion ? needlessFor(message, rows, occasion.meeting, now) : undefined
}

/** The name of an organisation, also where it is not known (any more). */
const namesIn = (tree: Tree, language: Language) => (orgId: string) => tree.node(orgId)?.name ?? packOf(language).words.unknownOrganisation

function aboutOf({ transfer, reorganisation, notice, year, dueOn, counts, corrected, parts }: Round, nameOf: (orgId: string) => string): Occasion | undefined {
  if (parts) return { gathered: [] }
  if (transfer) return { transfer }
  if (reorganisation) return { reorganisation }
  if (notice) return { notice, nameOf }
  return year === undefined ? undefined : { year, dueOn, counts, corrected }
}

function occasionIn(rows: Rows, about: Key, { meetingId }: Message, nameOf: (orgId: string) => string): Occasion | undefined {
  if (meetingId !== undefined) {
    const known = parsed(Meeting, rows(about))
    const meeting = known && announced(known)
    return meeting && { meeting }
  }
  const round = parsed(Round, rows(about))
  return round && aboutOf(round, nameOf)
}

/** A letter that asks for something says only what its reader has not done yet; nothing is left of it when all is done. */
async function asksOf(table: ScopedTable, { memberId }: Message, notice: Notice): Promise<Notice | undefined> {
  if (!notice.asks) return notice
  const items = await stillAsking(table, notice.items, memberId)
  return items.length > 0 ? { ...notice, items } : undefined
}

const WAITED_MS = 10 * 60 * 1_000
/** A letter that has waited goes only where mails are still sent: they may have been turned off, or are only tried, since it was asked for. */
async function asModeSays(table: ScopedTable, tree: Tree, { message, now }: Readonly<{ message: Message; now: string }>, context: Context): Promise<Context> {
  const waited = Date.parse(now) - Date.parse(message.at) > WAITED_MS
  if (context.needless || message.state !== 'QUEUED' || !waited) return context
  const { mode } = modeIn(tree, message.orgId, await getRows(table, modeKeys(tree, message.orgId)))
  return mode === 'ON' ? context : { ...context, needless: 'TURNED_OFF' }
}

/** Of a letter to many each reader is told what they hold themselves. */
const ofReader = ({ posts, ...notice }: Notice, { memberId }: Message): Notice => (posts ? { ...notice, posts: posts.filter((post) => post.memberId === memberId) } : notice)

/** What a short letter still has to say, if that is what the message is. */
async function asTold(table: ScopedTable, message: Message, context: Context): Promise<Context> {
  if (context.needless || !('notice' in context.occasion)) return context
  const notice = await asksOf(table, message, context.occasion.notice)
  return notice ? { ...context, occasion: { ...context.occasion, notice: ofReader(notice, message) } } : { ...context, needless: 'DONE' }
}

/** What only some messages depend on: the reader's answer, how the transfer stands, an organisation's own words. */
const besides = ({ meetingId, kind, memberId, transferId, wordingOf }: Message): Key[] => [
  ...(meetingId !== undefined && kind === 'REMINDER' ? [answerKey(meetingId, memberId)] : []),
  ...(transferId === undefined ? [] : [transferKey(transferId)]),
  ...(wordingOf === undefined ? [] : [wordingKey(wordingOf, kind)]),
]

/** The reader's own language, or that of the organisation. */
const languageOf = ({ language = 'VI' }: Message, preference: Preference | undefined): Language => preference?.language ?? language

type Known = Readonly<{ occasion: Occasion; preference: Preference | undefined; language: Language; now: string }>
/** In which words it is told, and whether it need be. */
function judged(message: Message, rows: Rows, { occasion, preference, language, now }: Known): Pick<Context, 'template' | 'wish' | 'needless'> {
  const wish = wishOf(message.kind, 'notice' in occasion ? occasion.notice : undefined)
  const wording = parsed(Wording, rows(wordingKey(message.wordingOf ?? '', message.kind)))
  return { wish, template: worded(message.kind, wording, language), needless: needless(message, rows, { occasion, preference, wish }, now) }
}

/** One round trip: the occasion, the organisation's name, and all that may make the message needless; one more for what a short letter asks for. */
export async function contextOf(table: ScopedTable, message: Message, now: string): Promise<Context | undefined> {
  const { meetingId, memberId } = message
  const about = meetingId === undefined ? roundKey(message.roundId) : meetingKey(meetingId)
  if (!about) return undefined
  const found = await getRows(table, [about, TREE_POINTER, preferenceKey(memberId), refusingKey(message.address), ...besides(message)])
  const rows: Rows = (key) => found.get(keyText(key))
  const tree = await treeAt(table, rows(TREE_POINTER))
  const preference = parsed(Preference, rows(preferenceKey(memberId)))
  const language = languageOf(message, preference)
  const nameOf = namesIn(tree, language)
  const occasion = occasionIn(rows, about, message, nameOf)
  if (!occasion) return undefined
  const context: Context = { occasion, organisation: nameOf(message.orgId), language, rests: restsUntil(message, preference, occasion, now), gathers: gatheredAt(message, preference, occasion, now), ...judged(message, rows, { occasion, preference, language, now }) }
  return 'gathered' in occasion ? { ...context, occasion: { gathered: await partsOf(table, message.id, parsed(Round, rows(about))?.parts ?? [], (part) => contextOf(table, { ...part, address: message.address }, now)) } } : asTold(table, message, await asModeSays(table, tree, { message, now }, context))
}
