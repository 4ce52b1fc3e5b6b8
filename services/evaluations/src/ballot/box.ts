import { addAndEdit, deleteRow, editRow, isConflict, putRow, readAll, sign, Standing, untilFirst, type Key, type Row, type ScopedTable, type Table } from '@nen-nep/service-kit'
import { shortHash } from '@nen-nep/contracts'
import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import { refuse } from './refusals.ts'

/**
 * The ballot box, a table of its own without stream, point-in-time copies, audit or marks. Up to 38 voters it is one row: `w` says by place in the box that a ballot was cast (a tag of the caster's own key), `b` holds the sealed ballots by name.
 * Both are maps, since engines keep the order in which sets and lists grew. Above, voters are marked by rows of their own, and ballots lie in shards chosen by chance.
 */
const ONE_ROW = 38
const A_SHARD = 6
/** How many shards a box of so many voters has; 0 where it is one row. */
export const shardsFor = (voters: number) => (voters <= ONE_ROW ? 0 : Math.ceil(voters / A_SHARD))

const partition = (ballot: string) => `B#${ballot}`
const boxKey = (ballot: string): Key => ({ pk: partition(ballot), sk: 'BOX' })
const shardKey = (ballot: string, shard: number): Key => ({ pk: partition(ballot), sk: `X#${shard}` })
const rowsFor = (ballot: string, shards: number): Key[] => (shards === 0 ? [boxKey(ballot)] : Array.from({ length: shards }, (_, shard) => shardKey(ballot, shard)))

/** Sets up an empty box; one that stands, or stood, is left as it is. */
export async function setUp(table: Table, ballot: string, shards: number): Promise<void> {
  await Promise.all(rowsFor(ballot, shards).map((key) => putRow(table, { row: { ...key, o: true, b: {}, ...(shards === 0 ? { w: {} } : {}) }, when: { is: 'absent' } }).catch((error: unknown) => {
    if (!(error instanceof Standing)) throw error
  })))
}

/** One ballot on its way into the box: its place, the caster's own key, and the sealed bytes. */
export type Casting = Readonly<{ ballot: string; index: number; shards: number; key: string; sealed: Uint8Array }>
const TAG = 8
// Of the key alone: a body has so few forms that its hash could be guessed (design §10).
const tagOf = (secret: string, key: string): Uint8Array => Buffer.from(sign(secret, 'ballot-tag', key), 'base64url').subarray(0, TAG)
/** The name under which a ballot lies in the box, which its voter takes home. The same key gives the same name. */
export const receiptOf = (secret: string, { ballot, index, key }: Omit<Casting, 'sealed' | 'shards'>): string => shortHash(10, sign(secret, 'ballot-receipt', ballot, String(index), key))

const Marked = v.object({ o: v.optional(v.boolean()), w: v.optional(v.record(v.string(), v.instance(Uint8Array)), {}), t: v.optional(v.instance(Uint8Array)) })
/** Why a ballot was not taken: its place was used by this very cast (then all is well), by another, or the box is shut. */
function settle(standing: Row | undefined, index: number, tag: Uint8Array): void {
  const { w, t } = v.parse(Marked, standing ?? {})
  const mark = w[String(index)] ?? t
  if (mark) return Buffer.from(mark).equals(tag) ? undefined : refuse('ballot.cast-already')
  return refuse('ballot.over')
}

/** What is written: under which name, with which tag, and what the box must say of itself. A box never says that it is LATE, so that such a write only finds out what stands. */
type Ballot = Readonly<{ receipt: string; tag: Uint8Array; open: true | 'LATE' }>
const castWhole = (table: Table, { ballot, index, sealed }: Casting, { receipt, tag, open }: Ballot) =>
  editRow(table, { key: boxKey(ballot), set: [[['w', String(index)], tag], [['b', receipt], sealed]], is: [[['o'], open]], absent: [['w', String(index)]] })

async function castSharded(table: Table, { ballot, index, shards, sealed }: Casting, { receipt, tag: t, open }: Ballot): Promise<void> {
  const place = { pk: partition(ballot), sk: `V#${String(index)}` }
  await addAndEdit(table, { ...place, t }, { key: shardKey(ballot, randomInt(shards)), set: [[['b', receipt], sealed]], is: [[['o'], open]] })
}

const TRIES = 6
/** Puts a sealed ballot into the box in one blind conditional write, and answers its receipt. The same cast sent again finds itself; another one for the same place is refused. `late`: after the hour, when only a repeat is answered. */
export async function cast(table: Table, secret: string, casting: Casting, late: boolean): Promise<string> {
  const receipt = receiptOf(secret, casting)
  const tag = tagOf(secret, casting.key)
  const ballot: Ballot = { receipt, tag, open: late ? 'LATE' : true }
  const once = () => (casting.shards === 0 ? castWhole : castSharded)(table, casting, ballot)
  try {
    await untilFirst(once, { tries: TRIES, late: isConflict, busy: () => refuse('ballot.busy') })
  } catch (error) {
    if (!(error instanceof Standing)) throw error
    settle(error.row, casting.index, tag)
  }
  return receipt
}

/** Shuts the box: no ballot is taken after this. False where a part of it is not there. */
export async function shutBox(table: Table, ballot: string, shards: number): Promise<boolean> {
  const shut = rowsFor(ballot, shards).map((key) => editRow(table, { key, set: [[['o'], false]] }).then(() => true, (error: unknown) => {
    if (error instanceof Standing) return false
    throw error
  }))
  return (await Promise.all(shut)).every(Boolean)
}

const Part = v.object({ b: v.optional(v.record(v.string(), v.instance(Uint8Array)), {}), w: v.optional(v.record(v.string(), v.instance(Uint8Array)), {}), t: v.optional(v.instance(Uint8Array)) })
/** What is in the box: sealed ballots by receipt, and how many voters are marked. */
export async function readBox(table: ScopedTable, ballot: string): Promise<Readonly<{ sealed: ReadonlyMap<string, Uint8Array>; marked: number }>> {
  const parts = (await readAll(table, { pk: partition(ballot), consistent: true })).map((row) => v.parse(Part, row))
  return {
    sealed: new Map(parts.flatMap(({ b }) => Object.entries(b))),
    marked: parts.reduce((sum, { w, t }) => sum + Object.keys(w).length + (t ? 1 : 0), 0),
  }
}

const Placed = v.object({ sk: v.string() })
/** Destroys what is in the box, with every mark of who voted. Empty rows stay shut for good, so that no late hand sets it up again. */
export async function burnBox(table: ScopedTable, ballot: string): Promise<void> {
  const rows = (await readAll(table, { pk: partition(ballot), consistent: true })).map((row) => v.parse(Placed, row).sk)
  const burn = (key: Key) => (key.sk.startsWith('V#') ? deleteRow(table, key) : putRow(table, { row: { ...key, o: false }, when: { is: 'any' } }))
  await Promise.all(rows.map((sk) => burn({ pk: partition(ballot), sk })))
}
