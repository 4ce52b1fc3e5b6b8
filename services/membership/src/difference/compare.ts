import { textsOf, type Compared } from '../roster/values.ts'
import type { Existing, RosterRow } from '../roster/rows.ts'
import type { DifferenceRow, FieldDifference } from './schema.ts'

/** What the summary card of the 339 handbook holds, with the address: other columns are one side's own matter. */
const CARD: readonly Compared[] = ['name', 'birthDate', 'sex', 'citizenId', 'cardNumber', 'admittedOn', 'officialOn', 'status', 'cell', 'phone', 'email']

export type Columns = readonly Readonly<{ field?: string | undefined }>[]
/** The fields that a file speaks of: a cell is named by its code too. */
export const spokenOf = (columns: Columns) => CARD.filter((field) => columns.some((column) => column.field === field || (field === 'cell' && column.field === 'cellCode')))

/** A person here, with the name of the cell that holds them. */
export type Here = Readonly<{ person: Existing; cell: string | undefined }>

const isSame = (field: Compared, here: string | undefined, there: string | undefined) => (field === 'email' ? here?.toLowerCase() === there?.toLowerCase() : here === there)

/** The fields in which a row and a record say something else; where one side says nothing, that is a difference too. Cells are compared by what they are, not by what they are called. */
export function differencesOf(row: RosterRow, { person, cell }: Here, fields: readonly Compared[]): FieldDifference[] {
  const [here, there] = [textsOf(person, cell), textsOf(row.fields, row.cell)]
  return fields.flatMap((field) => {
    const same = field === 'cell' ? row.fields.cellId === person.cellId : isSame(field, here[field], there[field])
    return same ? [] : [{ field, here: here[field], there: there[field] }]
  })
}

/** An import would need these from somebody new; a report does not. */
const ONLY_TO_WRITE = new Set(['status.missing', 'cell.missing'])
const isUnclear = ({ state, messages }: RosterRow) => state === 'HELD' || (state === 'ERROR' && messages.some(({ severity, code }) => severity === 'ERROR' && !ONLY_TO_WRITE.has(code)))

const whoIs = ({ row, fields, cell, messages, memberId }: RosterRow) => ({ row, memberId, messages, cell, name: fields.name ?? '', birthDate: fields.birthDate, citizenId: fields.citizenId, cardNumber: fields.cardNumber })

/** The line a row of the file gives, or none where both sides say the same. */
export function lineOf(row: RosterRow, here: Here | undefined, fields: readonly Compared[]): DifferenceRow | undefined {
  if (isUnclear(row)) return { ...whoIs(row), kind: 'UNCLEAR', fields: [] }
  if (!here) return { ...whoIs(row), kind: 'MISSING_HERE', fields: [] }
  const differing = differencesOf(row, here, fields)
  return differing.length === 0 ? undefined : { ...whoIs(row), kind: 'DIFFERENT', fields: differing }
}

/** The line of somebody whom the file does not have. */
export const lineMissingThere = ({ person, cell }: Here): DifferenceRow => {
  const { id, name, birthDate, citizenId, cardNumber } = person
  return { kind: 'MISSING_THERE', memberId: id, name, birthDate, citizenId, cardNumber, cell, fields: [], messages: [] }
}

/** Everybody a row speaks of, also where it is not clear: none of them is missing there. */
export const spokenFor = ({ memberId, other }: RosterRow) => [memberId, other?.memberId].filter((id) => id !== undefined)
