import * as v from 'valibot'
import { problemMessages } from './messages.vi.ts'

export const Severity = v.picklist(['ERROR', 'WARNING'])
export type Severity = v.InferOutput<typeof Severity>
export type ProblemCode = keyof typeof problemMessages

/** A word about one cell: `column` is the header as the file has it, `message` names row, column and remedy in Vietnamese. */
export const Message = v.object({ column: v.string(), severity: Severity, code: v.string(), message: v.string() })
export type Message = v.InferOutput<typeof Message>

export type Detail = Readonly<Record<string, string>>
export type Problem = Readonly<{ code: ProblemCode; detail: Detail }>

const WARNINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'name.suspicious', 'sex.unknown', 'phone.form', 'email.form', 'role.unknown', 'role.no-organisation',
  'person.possible-duplicate', 'person.same-in-records', 'person.keys-disagree', 'person.several', 'person.left', 'tree.moved',
])

export const severityOf = (code: ProblemCode): Severity => (WARNINGS.has(code) ? 'WARNING' : 'ERROR')

/** A problem as a person reads it, with the place in front. */
export const messageFor = (row: number, column: string, { code, detail }: Problem): Message => ({
  column,
  severity: severityOf(code),
  code,
  message: problemMessages[code]({ ...detail, row: String(row), column }),
})
