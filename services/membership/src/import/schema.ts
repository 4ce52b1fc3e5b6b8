import { Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Mapping } from '../roster/mappings.ts'
import { Counts, MatchKey } from '../roster/rows.ts'
import { compared } from '../roster/values.ts'

export const importKey = (id: string): Key => ({ pk: `J#${id}`, sk: 'A' })

export const Column = v.object({ index: v.number(), letter: v.string(), header: v.string(), field: v.optional(v.string()), perfect: v.boolean() })

/** What a person says about a held row: write it as somebody new, take it for the member named, or leave it out. */
export const Ruling = v.strictObject({ row: v.pipe(v.number(), v.integer(), v.minValue(1)), decision: v.picklist(['NEW', 'SAME', 'SKIP']), memberId: v.optional(v.string()) })
export type Ruling = v.InferOutput<typeof Ruling>

/** An import from its request to its end. Nothing is written to the registry before it is confirmed. `progress` is in hundredths. */
export const Import = v.object({
  id: v.string(),
  orgId: v.string(),
  by: v.string(),
  state: v.picklist(['READING', 'READY', 'WRITING', 'DONE', 'FAILED']),
  progress: v.number(),
  counts: Counts,
  uploadId: v.string(),
  name: v.string(),
  file: v.string(),
  matchOn: v.array(MatchKey),
  mapping: v.optional(v.record(v.string(), v.string()), {}),
  values: v.optional(v.array(Mapping), []),
  /** The difference report whose lines were taken over, and which of them; all where none are named. */
  differenceId: v.optional(v.string()),
  only: v.optional(v.array(v.object({ row: v.number(), fields: v.optional(v.array(v.picklist(compared))) }))),
  /** Rows that were taken for no person (titles, sums, signatures), the first of them, so that nobody is missed unseen. */
  skipped: v.optional(v.array(v.object({ row: v.number(), text: v.string() }))),
  columns: v.optional(v.array(Column), []),
  organisations: v.optional(v.object({ new: v.number(), same: v.number(), error: v.number() })),
  pages: v.optional(v.number(), 0),
  pagesDone: v.optional(v.number(), 0),
  rulings: v.optional(v.array(Ruling), []),
  written: v.optional(v.number(), 0),
  /** Rows that a rule stood against when they were written, the first thousand of them; `refusals` counts all. */
  refused: v.optional(v.array(v.object({ row: v.number(), code: v.string() })), []),
  refusals: v.optional(v.number(), 0),
  error: v.optional(v.object({ code: v.string(), message: v.string() })),
})
export type Import = v.InferOutput<typeof Import>

/** What a person says some words of the file mean: a cell by its id or code, or a standing. Remembered when the import is confirmed. */
const Meaning = v.variant('kind', [
  v.strictObject({ kind: v.literal('CELL'), text: Text(200), parent: v.optional(Text(200, 0)), to: v.pipe(v.string(), v.maxLength(60)) }),
  v.strictObject({ kind: v.literal('STATUS'), text: Text(200), to: v.picklist(['OFFICIAL', 'PROBATIONARY', 'EXEMPT']) }),
])

export const Requested = v.strictObject({
  uploadId: v.string(),
  matchOn: v.pipe(v.array(MatchKey), v.minLength(1), v.maxLength(3)),
  mapping: v.optional(v.record(v.pipe(v.string(), v.maxLength(200)), v.pipe(v.string(), v.maxLength(40))), {}),
  values: v.optional(v.pipe(v.array(Meaning), v.maxLength(500)), []),
})
export type Requested = v.InferOutput<typeof Requested>
export const Confirmed = v.strictObject({ decisions: v.optional(v.pipe(v.array(Ruling), v.maxLength(2_000)), []) })
