import * as v from 'valibot'
import { Message } from './problems.ts'
import { Role } from './value-roles.ts'

const optionalText = v.optional(v.string())

/** A person as the file states it; a field is absent where the file says nothing that can be used. The cell is an id, or a code while it exists only in the file. */
export const Fields = v.object({
  name: optionalText, birthDate: optionalText, sex: v.optional(v.picklist(['MALE', 'FEMALE'])), citizenId: optionalText, cardNumber: optionalText,
  admittedOn: optionalText, officialOn: optionalText, status: v.optional(v.picklist(['OFFICIAL', 'PROBATIONARY'])), exempt: v.optional(v.boolean()),
  cellId: optionalText, cellCode: optionalText, roles: v.optional(v.array(Role)), partyTitle: optionalText, concurrentPost: optionalText,
  phone: optionalText, email: optionalText, note: optionalText,
})
export type Fields = v.InferOutput<typeof Fields>

/** A value that differs from the file's words: what was mended, and where. Nothing that was typed is lost. */
export const Repair = v.object({ column: v.string(), code: v.string(), from: v.string(), to: v.string() })
export type Repair = v.InferOutput<typeof Repair>

/** Words taken for an organisation; those not `perfect` are for a person to look at. */
export const Match = v.object({ column: v.string(), from: v.string(), to: v.string(), orgId: optionalText, orgCode: optionalText, how: v.string(), perfect: v.boolean() })
export type Match = v.InferOutput<typeof Match>

/** One value beside what the records hold: `from` is there where they say something else. */
export const Value = v.object({ state: v.picklist(['NEW', 'CHANGED', 'SAME', 'WARNING', 'ERROR']), from: optionalText, to: optionalText, perfect: v.optional(v.boolean()) })
export type Value = v.InferOutput<typeof Value>

export const RowState = v.picklist(['NEW', 'CHANGED', 'SAME', 'ERROR', 'HELD'])

/** One judged row. NEW and CHANGED may be written; HELD waits for a decision about `other`; `cells` is what the file had, for the workbook of errors; `was` is what the records hold in the fields that differ, and `cell` the name of the cell the words were taken for. */
export const RosterRow = v.object({
  row: v.number(), tt: v.string(), state: RowState, fields: Fields, messages: v.array(Message), repairs: v.array(Repair), matches: v.array(Match),
  changed: v.array(v.string()), memberId: optionalText, other: v.optional(v.object({ row: v.optional(v.number()), memberId: optionalText })), cells: v.array(v.string()),
  was: v.optional(v.record(v.string(), v.string())), cell: optionalText,
})
export type RosterRow = v.InferOutput<typeof RosterRow>

export const Counts = v.object({ rows: v.number(), new: v.number(), changed: v.number(), same: v.number(), warning: v.number(), error: v.number(), held: v.number() })
export type Counts = v.InferOutput<typeof Counts>

/** A person who is already recorded, as far as an import compares; `status` may be one of those who have left. */
export const Existing = v.object({
  ...Fields.entries, id: v.string(), name: v.string(), status: v.string(), exempt: v.optional(v.boolean()),
  roles: v.optional(v.array(v.object({ role: v.string(), orgId: v.string() }))),
})
export type Existing = v.InferOutput<typeof Existing>

export const MatchKey = v.picklist(['citizenId', 'cardNumber', 'email'])
export type MatchKey = v.InferOutput<typeof MatchKey>
