import { find, getRows, inside, isTheirs, keyText, open, openBeside, readAll, readPage, refuse, seen, type Act, type Caller, type Row, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import type { Language } from '../letter/language.ts'
import { packOf } from '../letter/pack.ts'
import { followed } from '../message/rules.ts'
import { Message } from '../message/schema.ts'
import { actedKey, feedOf, meetingKey, messageKey, messagesOf, receiptKey, roundKey } from '../place.ts'
import type { Round } from './schema.ts'

/** A page of a list, and where the next begins. */
export type Page<T> = Readonly<{ items: readonly T[]; last?: string | undefined }>
const FeedRow = v.object({ sk: v.string() })
const MOST_FEEDS = 20
const MOST_READ = 50

async function roundsOfMeeting(table: ScopedTable, { meetings, rounds }: Deps, meetingId: string) {
  const meeting = await find(inside(table, meetings), meetingKey(meetingId))
  if (!meeting) return undefined
  const found = await Promise.all(meeting.state.rounds.map((id) => find(inside(table, rounds), roundKey(id) ?? meetingKey(meetingId))))
  return { orgId: meeting.state.cellId, rounds: found.flatMap((round) => round?.state ?? []) }
}

async function oneRound(table: ScopedTable, { rounds }: Deps, id: string) {
  const key = roundKey(id)
  const round = key && (await find(inside(table, rounds), key))
  return round && { orgId: round.state.orgId, rounds: [round.state] }
}

/** The rounds of an occasion (a meeting's id or a round's), for a caller who may see its organisation. */
export async function roundsAbout(deps: Deps, act: Act, occasion: string): Promise<{ caller: Caller; table: ScopedTable; orgId: string; rounds: readonly Round[] }> {
  const [{ caller, table }, about] = await openBeside(deps.table, act, (inner) => (occasion.startsWith('rnd_') ? oneRound(inner, deps, occasion) : roundsOfMeeting(inner, deps, occasion)))
  return about && caller.may('see', about.orgId) ? { caller, table, orgId: about.orgId, rounds: about.rounds } : refuse('item.missing')
}

/** Letters that were told in another have the state of that one. */
async function withGathered(table: ScopedTable, all: readonly Message[]): Promise<Message[]> {
  const keys = new Map(all.flatMap((message) => (message.state === 'GATHERED' ? [[message.id, messageKey(message.into)] as const] : [])).flatMap(([id, key]) => (key ? [[id, key] as const] : [])))
  const rows = keys.size === 0 ? new Map<string, Row>() : await getRows(table, [...new Map([...keys.values()].map((key) => [keyText(key), key])).values()])
  return all.map((message) => {
    const key = keys.get(message.id)
    const row = key && rows.get(keyText(key))
    return row ? followed(message, v.parse(Message, row)) : message
  })
}

/** The messages of a round, each member once. */
export const messagesIn = async (table: ScopedTable, roundId: string): Promise<Message[]> => withGathered(table, (await readAll(table, { pk: messagesOf(roundId) })).map((row) => v.parse(Message, row)))

const startAfter = (pk: string, last: string | undefined) => (last === undefined ? {} : { after: { pk, sk: last } })
const parsed = ({ rounds }: Pick<Deps, 'rounds'>, rows: readonly Row[]) => rows.map((row) => ({ sk: v.parse(FeedRow, row).sk, round: seen(rounds, row).state }))

/** An organisation's rounds, newest first. */
export async function roundsOf(deps: Pick<Deps, 'rounds'> & Readonly<{ table: ScopedTable }>, orgId: string, limit: number, last?: string): Promise<Page<Round>> {
  const pk = feedOf(orgId)
  const { rows, last: more } = await readPage(deps.table, { pk, limit, backwards: true, ...startAfter(pk, last) })
  return { items: parsed(deps, rows).map(({ round }) => round), last: more && v.parse(FeedRow, more).sk }
}

/** By which id of theirs somebody is among those told, if they are. */
const toldAs = ({ recipients }: Round, caller: Caller) => recipients.find((id) => isTheirs(caller, id))
const isAsked = ({ mustRead }: Round, as: string | undefined) => mustRead === true && as !== undefined

/** Which things the caller has said they read, of those the entries ask them to read; nothing is looked up where none asks. */
async function readBy(table: ScopedTable, caller: Caller, rounds: readonly Round[]): Promise<(about: string) => boolean> {
  const asked = rounds.filter((round) => isAsked(round, toldAs(round, caller)))
  const abouts = [...new Set(asked.flatMap(({ notice }) => notice?.items ?? []).map(({ id }) => id))].slice(0, MOST_READ)
  const keysOf = (about: string) => [caller.id, ...new Set(asked.flatMap((round) => toldAs(round, caller) ?? []).filter((id) => id !== caller.id))].flatMap((id) => [receiptKey(about, id), actedKey(about, id)])
  const rows = abouts.length === 0 ? new Map<string, Row>() : await getRows(table, abouts.flatMap(keysOf))
  return (about) => keysOf(about).some((key) => rows.has(keyText(key)))
}

type Reader = Readonly<{ caller: Caller; language?: Language | undefined; isRead: (about: string) => boolean }>
function entry(round: Round, { caller, language, isRead }: Reader) {
  const { id, orgId, kind, at, meetingId, year, notice } = round
  const items = notice?.items ?? []
  const about = items.length === 0 ? {} : { about: items.map((item) => item.id) }
  const reading = isAsked(round, toldAs(round, caller)) ? { mustRead: true, read: items.every((item) => isRead(item.id)) } : {}
  return { id, orgId, kind, title: packOf(language).kindNames[kind], at, ...(meetingId === undefined ? {} : { meetingId }), ...(year === undefined ? {} : { year }), ...about, ...reading }
}

/** What concerns the caller, newest first, from the feeds of the organisations they belong to or serve: one row was written for all readers of an occasion. What they are asked to read says whether they have. Titles are in the language that is asked for. */
export async function feedFor(deps: Deps, act: Act, { limit, last, language }: Readonly<{ limit: number; last?: string | undefined; language?: Language | undefined }>): Promise<Page<ReturnType<typeof entry>>> {
  const { caller, table } = await open(deps.table, act, [], { tree: false })
  const orgs = [...new Set(caller.grants.map(({ orgId }) => orgId))].slice(0, MOST_FEEDS)
  const pages = await Promise.all(orgs.map(async (orgId) => {
    const pk = feedOf(orgId)
    return readPage(table, { pk, limit, backwards: true, ...startAfter(pk, last) })
  }))
  const all = pages.flatMap(({ rows }) => parsed(deps, rows)).toSorted((a, b) => (a.sk < b.sk ? 1 : -1))
  const page = all.slice(0, limit)
  const more = all.length > limit || pages.some(({ last: rest }) => rest !== undefined)
  const mine = page.map(({ round }) => round).filter((round) => toldAs(round, caller) !== undefined || caller.may('lead', round.orgId))
  const isRead = await readBy(table, caller, mine)
  return { items: mine.map((round) => entry(round, { caller, language, isRead })), last: more ? page.at(-1)?.sk : undefined }
}
