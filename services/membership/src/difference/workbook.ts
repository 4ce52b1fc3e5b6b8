import { maskedText } from '../import/masked.ts'
import { columnTexts, likeTheFile, textsOf, written, type Beside, type Compared, type Field, type RosterColumn } from '../roster/index.ts'
import type { Here } from './compare.ts'
import { remarkOf, workbookWords } from './messages.vi.ts'
import type { DifferenceRow } from './schema.ts'

type Side = Here & Readonly<{ beside: Beside }>
/** A line with the cells of its row in the file, where it has one, and the person here, where there is one. */
export type Told = Readonly<{ line: DifferenceRow; cells: readonly string[]; side: Side | undefined }>
type Show = (field: Field, text: string) => string

const whole: Show = (_, text) => text
const masked: Show = (field, text) => (text === '' ? text : (maskedText(field, text) ?? ''))

/** What stands beside a cell changes with it. */
const changes = ({ fields }: DifferenceRow, field: Field) => fields.some((one) => one.field === field || (one.field === 'cell' && (field === 'parent' || field === 'cellCode')))

/** What is here of a line's person, as the cells of a list. Our notes stay here. */
const oursOf = (side: Side | undefined) => (side ? columnTexts({ ...textsOf(side.person, side.cell), note: undefined }, side.beside) : new Map<Field, string>())

/** The cells of a line: the file's own, with what is here in place of what differs, and all that is here where the file has nobody. */
function cellsOf({ line, cells, side }: Told, columns: readonly RosterColumn[], show: Show): string[] {
  const ours = oursOf(side)
  const isOurs = (field: Field) => line.kind === 'MISSING_THERE' || (ours.has(field) && changes(line, field))
  const last = Math.max(-1, ...columns.map(({ index }) => index))
  const fieldAt = new Map(columns.map(({ index, field }) => [index, field]))
  return Array.from({ length: last + 1 }, (_, index) => {
    const field = fieldAt.get(index)
    const own = cells[index] ?? ''
    return field === undefined ? own : show(field, isOurs(field) ? (ours.get(field) ?? '') : own)
  })
}

const remark = ({ kind, fields, messages }: DifferenceRow, show: Show) => {
  const value = (field: Compared, text: string | undefined) => (text === undefined ? undefined : show(field, written(field, text)))
  const shown = fields.map(({ field, here, there }) => ({ field, here: value(field, here), there: value(field, there) }))
  // A remark on a cell may quote a number; the masked workbook tells of the fault without it.
  return remarkOf(kind, shown, show === whole ? messages.map(({ message }) => message) : messages.map(({ column }) => column))
}

/** Both workbooks of a report, in the columns of the file: one whole, to be sent back, and one with numbers and addresses masked. */
export function workbooks(columns: readonly RosterColumn[]) {
  const make = (show: Show) => {
    const { writer, add } = likeTheFile(columns, workbookWords)
    return { add: (told: Told) => add(cellsOf(told, columns, show), remark(told.line, show)), end: () => writer.end() }
  }
  const both = { whole: make(whole), masked: make(masked) }
  return {
    add: async (told: Told) => {
      await both.whole.add(told)
      await both.masked.add(told)
    },
    end: async () => ({ whole: await both.whole.end(), masked: await both.masked.end() }),
  }
}
