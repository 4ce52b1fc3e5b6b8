import * as v from 'valibot'

const text = v.optional(v.string())
const Counts = v.object({ rows: v.number(), new: v.number(), changed: v.number(), same: v.number(), warning: v.number(), error: v.number(), held: v.number() })
const Column = v.object({ index: v.number(), letter: v.string(), header: v.string(), field: text, perfect: v.boolean() })
export type Column = v.InferOutput<typeof Column>
const Meaning = v.object({ kind: v.picklist(['CELL', 'STATUS']), text: v.string(), parent: text, to: v.string() })
/** What somebody says that words of a file mean: a cell by id or code, or a standing. */
export type Meaning = v.InferOutput<typeof Meaning>
/** An import from its request to its end; `progress` in hundredths of a percent. */
export const Import = v.object({
  id: v.string(), orgId: v.string(), state: v.picklist(['READING', 'READY', 'WRITING', 'DONE', 'FAILED']), progress: v.number(), counts: Counts, name: v.string(), uploadId: v.string(), matchOn: v.array(v.string()),
  mapping: v.record(v.string(), v.string()), values: v.array(Meaning), columns: v.array(Column), written: v.number(), differenceId: text,
  skipped: v.optional(v.array(v.object({ row: v.number(), text: v.string() })), []),
  organisations: v.optional(v.object({ new: v.number(), same: v.number(), error: v.number() })),
  refused: v.array(v.object({ row: v.number(), code: v.string(), message: v.string() })),
  error: v.optional(v.object({ code: v.string(), message: v.string() })),
})
export type Import = v.InferOutput<typeof Import>

const Value = v.object({ state: v.picklist(['NEW', 'CHANGED', 'SAME', 'WARNING', 'ERROR']), from: text, to: text, perfect: v.optional(v.boolean()) })
export type Value = v.InferOutput<typeof Value>
export const Row = v.object({
  row: v.number(), state: v.picklist(['NEW', 'CHANGED', 'SAME', 'ERROR', 'HELD']), values: v.record(v.string(), Value), cells: v.array(v.string()), memberId: text,
  messages: v.array(v.object({ column: v.string(), severity: v.string(), code: v.string(), message: v.string() })),
  matches: v.array(v.object({ column: v.string(), from: v.string(), to: v.string(), perfect: v.boolean() })),
  other: v.optional(v.object({ row: v.optional(v.number()), memberId: text })),
})
/** One row of the file as it was judged. */
export type Row = v.InferOutput<typeof Row>
export type RowState = Row['state']
