import { LARGEST_EVENT, type Fact } from '@nen-nep/contracts'
import * as v from 'valibot'
import type { Caller } from '../access/scope.ts'
import type { Act } from '../act.ts'
import type { Decision } from '../decision.ts'
import { refusals } from '../refusal.ts'
import type { Key } from './keys.ts'
import { answered, noMarks, remember, type Marks } from './marks.ts'
import type { ScopedTable } from './scoped.ts'
import { getRow, type Row, type Table } from './store.ts'
import { putRow, Standing } from './write.ts'

/** A state as last read: its version, and the marks of commands it has answered. */
export type Seen<T> = Readonly<{ state: T; version: number; marks: Marks; createdBy: string }>
/** What a command answers with; `repeated` when the same command had been done before. */
export type Saved<T> = Readonly<{ state: T; version: number; repeated?: true }>

/** Where a thing stands, and who may know of it: those who see its organisation, or whom `sees` adds (a person's own record, say). `index` adds attributes that an index or a list reads; `shown` is what of it an answer may carry where somebody came too late: all of it, unless said otherwise. */
export type Place<T> = Readonly<{ keyOf: (state: T) => Key; orgOf: (state: T) => string; sees?: (caller: Caller, state: T) => boolean; index?: (state: T) => Row; shown?: (state: T) => unknown }>
/** One kind of thing, kept one to an item: how it is parsed, where it stands, who may see it. Over a scoped table it can be read. */
export type Aggregate<T, D extends Table = Table> = Readonly<{ table: D; parse: (row: Row) => T }> & Required<Place<T>>

export const refuse = refusals({
  'version.stale': 'stale',
  'key.reused': 'invalid',
  'item.missing': 'missing',
})

/** The refusal of one who saw an older version; shows the standing one. */
export const refuseStale = (standing: { current?: unknown; version?: number }): never => refuse('version.stale', standing)
/** The answer to any question after something unknown, or out of scope: one and the same. */
export const refuseMissing = (): never => refuse('item.missing')

const FACTS_PER_COMMIT = 10
const Bookkeeping = v.object({ version: v.number(), marks: v.optional(v.instance(Uint8Array), () => noMarks), createdBy: v.optional(v.string(), '') })

/** Defines an aggregate over a table; rows are parsed by its schema on the way out. */
export function aggregate<S extends v.GenericSchema<unknown, object>, D extends Table>(table: D, schema: S, place: Place<v.InferOutput<S>>): Aggregate<v.InferOutput<S>, D> {
  return { table, parse: (row) => v.parse(schema, row), sees: () => false, index: () => ({}), shown: (state) => state, ...place }
}

/** Parses a row into a state with its bookkeeping. */
export function seen<T>(of: Aggregate<T>, row: Row): Seen<T> {
  const { version, marks, createdBy } = v.parse(Bookkeeping, row)
  return { state: of.parse(row), version, marks, createdBy }
}

/** The things of an aggregate as they are read within a scope. */
export const inside = <T>(table: ScopedTable, of: Aggregate<T>): Aggregate<T, ScopedTable> => ({ ...of, table })

export async function find<T>(of: Aggregate<T, ScopedTable>, key: Key, consistent = false): Promise<Seen<T> | undefined> {
  const row = await getRow(of.table, key, consistent)
  return row && seen(of, row)
}

/** The facts of one commit as the row carries them to the relay; refused when they are too many or too large. */
export function carry(facts: readonly Fact[], act: Act): string | undefined {
  if (facts.length === 0) return undefined
  if (facts.length > FACTS_PER_COMMIT) throw new Error(`a commit carries at most ${FACTS_PER_COMMIT} facts, not ${facts.length}`)
  for (const fact of facts) if (Buffer.byteLength(JSON.stringify(fact)) > LARGEST_EVENT) throw new Error(`${fact.type} is larger than ${LARGEST_EVENT} bytes`)
  return JSON.stringify(facts.map(({ type, data }) => ({ type, at: act.at, by: act.by, because: act.because, data })))
}

/** The row of a state: the state itself, its place, its version, who wrote it and for whom, its facts and its marks. */
export function rowOf<T>(of: Aggregate<T>, { next, facts }: Decision<T>, act: Act, before?: Seen<T>): Row & { version: number } {
  const { version: last, marks: kept, createdBy } = before ?? { version: 0, marks: noMarks, createdBy: act.by }
  const version = last + 1
  const marks = remember(kept, act, version)
  return { ...next, ...of.index(next), ...of.keyOf(next), version, createdBy, changedBy: act.by, changedFor: act.standsInFor, changedAt: act.at, facts: carry(facts, act), marks: marks.length > 0 ? marks : undefined }
}

/** Whether this very command was answered before; the same key with another body is refused. */
export function repeated<T>(before: Seen<T>, act: Act): Saved<T> | undefined {
  const mark = answered(before.marks, act)
  if (!mark) return undefined
  if (!mark.same) return refuse('key.reused')
  return { state: before.state, version: mark.version, repeated: true }
}

/** Saves a decision: one conditional put of state, facts and mark. `before` is what the rule saw; without it the thing must be new. */
export async function commit<T>(of: Aggregate<T>, decision: Decision<T>, act: Act, before?: Seen<T>): Promise<Saved<T>> {
  const row = rowOf(of, decision, act, before)
  try {
    await putRow(of.table, { row, when: before ? { is: 'at', version: before.version } : { is: 'absent' } })
    return { state: decision.next, version: row.version }
  } catch (error) {
    if (!(error instanceof Standing) || !error.row) throw error
    const standing = seen(of, error.row)
    return repeated(standing, act) ?? refuse('version.stale', { current: of.shown(standing.state), version: standing.version })
  }
}
