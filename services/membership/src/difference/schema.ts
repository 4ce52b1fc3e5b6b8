import { Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Column, Requested } from '../import/schema.ts'
import { Message } from '../roster/problems.ts'
import { MatchKey } from '../roster/rows.ts'
import { compared } from '../roster/values.ts'

export const differenceKey = (id: string): Key => ({ pk: `DF#${id}`, sk: 'A' })

/** How a line stands: two sides that say something else, a person whom only one side has, or a row of the file that cannot be compared yet. */
export const Kind = v.picklist(['DIFFERENT', 'MISSING_HERE', 'MISSING_THERE', 'UNCLEAR'])
export type Kind = v.InferOutput<typeof Kind>
const FieldDifference = v.object({ field: v.picklist(compared), here: v.optional(v.string()), there: v.optional(v.string()) })
export type FieldDifference = v.InferOutput<typeof FieldDifference>

/** One line of a report. `row` is the sheet's own number, absent where the file does not have the person. */
export const DifferenceRow = v.object({
  row: v.optional(v.number()), kind: Kind, memberId: v.optional(v.string()),
  name: v.string(), birthDate: v.optional(v.string()), citizenId: v.optional(v.string()), cardNumber: v.optional(v.string()), cell: v.optional(v.string()),
  fields: v.array(FieldDifference), messages: v.array(Message),
})
export type DifferenceRow = v.InferOutput<typeof DifferenceRow>

/** People by how they stand, and how many differ in each field. `rows` are those of the file, `people` all who differ. */
export const Tally = v.object({ rows: v.number(), same: v.number(), people: v.number(), missingHere: v.number(), missingThere: v.number(), unclear: v.number(), fields: v.record(v.string(), v.number()) })
export type Tally = v.InferOutput<typeof Tally>

/** A file of the party's database held against the registry of the organisation that asked. The report writes nothing to the registry. `progress` is in hundredths. */
export const Difference = v.object({
  id: v.string(),
  orgId: v.string(),
  by: v.string(),
  askedAt: v.string(),
  state: v.picklist(['READING', 'READY', 'FAILED', 'EXPIRED']),
  progress: v.number(),
  counts: Tally,
  uploadId: v.string(),
  name: v.string(),
  file: v.string(),
  matchOn: v.array(MatchKey),
  mapping: v.record(v.string(), v.string()),
  columns: v.array(Column),
  pages: v.number(),
  error: v.optional(v.object({ code: v.string(), message: v.string() })),
})
export type Difference = v.InferOutput<typeof Difference>

const { uploadId, matchOn, mapping } = Requested.entries
export const Comparing = v.strictObject({ uploadId, matchOn, mapping })
export type Comparing = v.InferOutput<typeof Comparing>

/** What goes over into an import: the rows named, of a row only some fields where they are named, or with `all` every row. */
export const Accepting = v.strictObject({
  all: v.optional(v.literal(true)),
  rows: v.optional(v.pipe(v.array(v.strictObject({ row: v.pipe(v.number(), v.integer(), v.minValue(1)), fields: v.optional(v.pipe(v.array(v.picklist(compared)), v.minLength(1))) })), v.minLength(1), v.maxLength(2_000))),
})
export type Accepting = v.InferOutput<typeof Accepting>

/** With a reason the file comes whole, to who may reveal; without one, numbers and addresses are masked. */
export const Downloading = v.strictObject({ reason: v.optional(Text(500, 0)) })
export type Downloading = v.InferOutput<typeof Downloading>
