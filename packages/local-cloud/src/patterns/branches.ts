import { isRecord } from './event.ts'
import { invalid } from './invalid.ts'
import { readWanted, type Wanted } from './values.ts'

/** What one branch asks of each path; a pattern matches when one branch does. `$or` multiplies branches. */
export type Branch = ReadonlyMap<string, Wanted>

/** AWS, "Creating event patterns": the number of combinations that `$or` makes may not pass 1,000. */
const mostBranches = 1000

const reserved = new Set([
  'exactly', 'equals-ignore-case', 'prefix', 'suffix', 'anything-but', 'exists', 'wildcard', 'numeric', 'cidr', '=', '<', '<=', '>', '>=',
])

type At = { readonly prefix: string; readonly inOr: boolean }

function readOr(branches: readonly Branch[], alternatives: unknown, at: At): Branch[] {
  const path = `${at.prefix}$or`
  if (!Array.isArray(alternatives) || alternatives.length < 2) return invalid(path, '$or takes an array of at least two objects')
  const next = alternatives.flatMap((alternative) => readObject(branches, alternative, { ...at, inOr: true }))
  return next.length > mostBranches ? invalid(path, `$or makes more than ${mostBranches} combinations`) : next
}

function readField(branches: readonly Branch[], [name, value]: [string, unknown], at: At): readonly Branch[] {
  const path = at.prefix + name
  if (name === '$or') return readOr(branches, value, at)
  if (at.inOr && reserved.has(name)) invalid(path, `${name} cannot name a field inside $or`)
  if (isRecord(value)) return readObject(branches, value, { ...at, prefix: `${path}.` })
  if (!Array.isArray(value)) return invalid(path, 'a field must be an object or an array')
  const wanted = readWanted(path, value)
  return branches.map((branch) => new Map(branch).set(path, wanted))
}

function readObject(branches: readonly Branch[], object: unknown, at: At): readonly Branch[] {
  if (!isRecord(object)) return invalid(at.prefix, 'an object is needed')
  const entries = Object.entries(object)
  if (entries.length === 0) invalid(at.prefix, 'an empty object is not allowed')
  return entries.reduce((sofar, entry) => readField(sofar, entry, at), branches)
}

/** Reads a whole pattern into its branches, each with its paths in code-unit order, the order of the real matcher. */
export const readBranches = (pattern: unknown): readonly Branch[] =>
  readObject([new Map()], pattern, { prefix: '', inOr: false }).map(
    (branch) => new Map([...branch].sort(([a], [b]) => (a < b ? -1 : 1))),
  )
