import { bare } from '@nen-nep/contracts'
import { getRow, getRows, grantsKey, keyText, readAll, readTree, type HeldRows, type Key, type Row, type WantedPerson } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { contactsIn } from '../contact/contacts.ts'
import type { Working } from '../deps.ts'
import { actedKey, answerKey, contactsKey, feedOf, messageId, messageKey, positionsOf, preferenceKey, receiptKey, refusingKey, toldHowKey } from '../place.ts'
import { Round } from '../round/schema.ts'

const ASKED_AT_ONCE = 100
async function rowsAt({ table }: Working, keys: readonly Key[]): Promise<Row[]> {
  const found: Row[] = []
  for (let from = 0; from < keys.length; from += ASKED_AT_ONCE) {
    const some = keys.slice(from, from + ASKED_AT_ONCE)
    const rows = await getRows(table, some)
    found.push(...some.map((key) => rows.get(keyText(key))).filter((row) => row !== undefined))
  }
  return found
}

/** The rounds of some organisations, in which a member may have been written to. */
const roundsIn = async ({ table }: Working, orgs: readonly string[]): Promise<Round[]> => (await Promise.all(orgs.map((orgId) => readAll(table, { pk: feedOf(orgId) })))).flat().map((row) => v.parse(Round, row))

async function contactOf({ table }: Working, { orgs, memberId }: WantedPerson) {
  const rows = await Promise.all(orgs.map(async (orgId) => contactsIn(orgId, await getRow(table, contactsKey(orgId)))))
  return rows.flat().filter((one) => one.memberId === memberId)
}

const partitions = async ({ table }: Working, names: readonly string[]) => (await Promise.all(names.map((pk) => readAll(table, { pk })))).flat()

/** Everything notifications hold on one person: how they are reached, what they chose, what was sent to them, what they said they read, and where they looked up telephone numbers. Rounds of the organisations above count too: leaders are written to from there. */
export async function heldOn(deps: Working, wanted: WantedPerson): Promise<HeldRows[]> {
  const { memberId, orgs } = wanted
  const tree = await readTree(deps.table)
  const senders = [...new Set(orgs.flatMap((orgId) => [orgId, ...tree.ancestors(orgId)]))]
  const [contact, rounds] = await Promise.all([contactOf(deps, wanted), roundsIn(deps, [...senders, `own-${bare(memberId)}`])])
  const mine = rounds.filter(({ recipients }) => recipients.includes(memberId))
  const letters = mine.flatMap(({ id }) => messageKey(messageId(id, memberId)) ?? [])
  const told = [...new Set(mine.flatMap(({ notice }) => notice?.items ?? []).map(({ id }) => id))]
  const meetings = [...new Set(mine.flatMap(({ meetingId }) => meetingId ?? []))]
  return [
    { kind: 'contact', rows: contact },
    { kind: 'preference', rows: await rowsAt(deps, [preferenceKey(memberId)]) },
    { kind: 'grants', rows: await rowsAt(deps, [grantsKey(memberId)]) },
    { kind: 'positions', rows: (await partitions(deps, orgs.map(positionsOf))).filter((row) => row['memberId'] === memberId).map((row) => ({ orgs, ...row, role: String(row['sk']).split('#')[0] })) },
    { kind: 'toldHow', rows: (await rowsAt(deps, [toldHowKey(memberId)])).map(({ version, reached }) => ({ at: new Date(Number(version)).toISOString(), reached })) },
    { kind: 'messages', rows: await rowsAt(deps, letters) },
    { kind: 'heard', rows: (await rowsAt(deps, meetings.map((meetingId) => answerKey(meetingId, memberId)))).map((row) => ({ meetingId: `mtg_${String(row['pk']).slice(2)}`, attending: row['attending'] })) },
    { kind: 'receipts', rows: (await rowsAt(deps, told.flatMap((about) => [receiptKey(about, memberId), actedKey(about, memberId)]))).map((row) => ({ about: String(row['pk']).slice(2), at: row['at'] })) },
    { kind: 'refusing', rows: (await rowsAt(deps, contact.flatMap(({ email }) => (email === undefined ? [] : [refusingKey(email)])))).map((row) => ({ ...row, email: contact[0]?.email })) },
    { kind: 'reveals', rows: (await partitions(deps, senders.map((orgId) => `A#${orgId}`))).filter(({ sk }) => String(sk).endsWith(`#${memberId}`)).map((row) => ({ ...row, at: String(row['sk']).split('#')[0] })) },
  ]
}
