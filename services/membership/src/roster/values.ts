import type { Field } from './columns.ts'
import type { Existing, Fields, RosterRow, Value } from './rows.ts'
import type { Units } from './units.ts'

/** What a list says of a person, as one text a field: a standing with its exemption, and the cell by its name. */
export const compared = ['name', 'birthDate', 'sex', 'citizenId', 'cardNumber', 'admittedOn', 'officialOn', 'status', 'cell', 'partyTitle', 'concurrentPost', 'phone', 'email', 'note'] as const satisfies readonly Field[]
export type Compared = (typeof compared)[number]

type Standing = Readonly<{ status?: string | undefined; exempt?: boolean | undefined }>
/** A standing in one word; exempt from work and meetings is said instead of official. */
export const standingOf = ({ status, exempt }: Standing) => (exempt && status === 'OFFICIAL' ? 'EXEMPT' : status)

/** The texts of a person by field; `cell` is the name of the cell they are placed in. */
export function textsOf(fields: Fields | Existing, cell: string | undefined): Readonly<Partial<Record<Compared, string | undefined>>> {
  const { name, birthDate, sex, citizenId, cardNumber, admittedOn, officialOn, partyTitle, concurrentPost, phone, email, note } = fields
  return { name, birthDate, sex, citizenId, cardNumber, admittedOn, officialOn, status: standingOf(fields), cell, partyTitle, concurrentPost, phone, email, note }
}

/** Under which field a difference is shown: exemption belongs to the standing, roles to the title that states them. */
const SHOWN_AS: Readonly<Record<string, Compared>> = { exempt: 'status', cellId: 'cell', roles: 'partyTitle' }
const shownAs = (changed: string): Compared | undefined => SHOWN_AS[changed] ?? compared.find((field) => field === changed)
export const shownFields = (changed: readonly string[]) => compared.filter((field) => changed.some((one) => shownAs(one) === field))

/** What the records hold in the fields that differ; what they hold nothing in is left out. */
export function wasOf(person: Existing, changed: readonly string[], units: Units): Record<string, string> {
  const texts = textsOf(person, units.get(person.cellId ?? '')?.name)
  return Object.fromEntries(shownFields(changed).flatMap((field) => (texts[field] === undefined ? [] : [[field, texts[field]]])))
}

type Faults = Map<string | undefined, 'ERROR' | 'WARNING'>
function stateOf(field: Compared, row: RosterRow, faults: Faults, changed: readonly Compared[]): Value['state'] {
  const fault = faults.get(field)
  if (fault) return fault
  if (row.state === 'CHANGED') return changed.includes(field) ? 'CHANGED' : 'SAME'
  return row.state === 'SAME' ? 'SAME' : 'NEW'
}

/** A row field by field: what the file says, what it says otherwise than the records, and where words were not the cell's own name. A blank cell without a fault says nothing. */
export function valuesOf(row: RosterRow, columns: readonly Readonly<{ header: string; field?: string | undefined }>[]): Partial<Record<Compared, Value>> {
  const fieldOf = (header: string) => columns.find((column) => column.header === header)?.field
  const faults: Faults = new Map()
  for (const { column, severity } of row.messages) if (faults.get(fieldOf(column)) !== 'ERROR') faults.set(fieldOf(column), severity)
  const doubtful = new Set(row.matches.filter(({ perfect }) => !perfect).map(({ column }) => fieldOf(column)))
  const texts = textsOf(row.fields, row.cell)
  const changed = shownFields(row.changed)
  const stated = compared.filter((field) => texts[field] !== undefined || faults.has(field))
  return Object.fromEntries(stated.map((field) => {
    const state = stateOf(field, row, faults, changed)
    const from = changed.includes(field) ? { from: row.was?.[field] } : {}
    return [field, { state, ...from, to: texts[field], ...(doubtful.has(field) ? { perfect: false } : {}) }]
  }))
}
