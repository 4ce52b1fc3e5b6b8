import { shownFields, type Compared } from '../roster/values.ts'
import type { Fields, RosterRow } from '../roster/rows.ts'
import type { Import } from './schema.ts'

/** What stands behind a field of a report: a standing has two attributes, a cell its id or code, a title its roles. */
const BEHIND: Readonly<Partial<Record<Compared, readonly (keyof Fields)[]>>> = { status: ['status', 'exempt'], cell: ['cellId', 'cellCode', 'roles'], partyTitle: ['partyTitle', 'roles'] }
const behind = (field: Compared): readonly string[] => BEHIND[field] ?? [field]

/** What a row says of somebody otherwise than the records did when it was read: what it only repeats is not written over what was changed since. All it says, of somebody new and where a person decided. */
export function newsOf({ state, changed, fields }: RosterRow): Fields {
  if (state !== 'CHANGED') return fields
  const said = new Set<string>([...changed, ...shownFields(changed).flatMap(behind)])
  return Object.fromEntries(Object.entries(fields).filter(([name]) => said.has(name)))
}

/** A judged row as far as somebody took it over from a report: not at all where it was not named, and of somebody known only the fields named. */
export function accepted(row: RosterRow, only: Import['only']): RosterRow | undefined {
  if (!only) return row
  const named = only.find((one) => one.row === row.row)
  if (!named?.fields || row.state !== 'CHANGED') return named && row
  const taken = new Set<string>(named.fields)
  const left = new Set(shownFields(row.changed).filter((field) => !taken.has(field)).flatMap(behind))
  const fields = Object.fromEntries(Object.entries(row.fields).filter(([name]) => !left.has(name)))
  const changed = row.changed.filter((name) => !left.has(name))
  return { ...row, fields, changed, state: changed.length > 0 ? 'CHANGED' : 'SAME', ...(left.has('cellId') ? { cell: undefined } : {}) }
}
