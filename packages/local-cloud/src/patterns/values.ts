import { anythingBut } from './anything-but.ts'
import { isRecord, type Leaf } from './event.ts'
import { invalid } from './invalid.ts'
import { parseAddress, parseBlock, within } from './ip.ts'
import { numeric } from './numeric.ts'
import * as Text from './text.ts'

type Test = (value: Leaf) => boolean

/** What one field asks for: any of the tests, or (`absent`) that the field is not there. */
export type Wanted = { readonly tests: readonly Test[]; readonly absent: boolean }

const onText = (test: Text.TextTest): Test => (value) => typeof value === 'string' && test(value)

const textOf = (path: string, name: string, value: unknown) =>
  typeof value === 'string' ? value : invalid(path, `${name} takes a string`)

const only = (path: string, expression: Record<string, unknown>): [string, unknown] => {
  const [first, ...more] = Object.entries(expression)
  return first && more.length === 0 ? first : invalid(path, 'a match expression has exactly one key')
}

type Affix = { exact: (text: string) => Text.TextTest; ignoringCase: (text: string) => Text.TextTest }
const affix = (name: string, { exact, ignoringCase }: Affix) => (path: string, value: unknown): Test => {
  if (!isRecord(value)) return onText(exact(textOf(path, name, value)))
  const [inner, text] = only(path, value)
  if (inner !== 'equals-ignore-case') invalid(path, `${name} does not take ${inner}`)
  return onText(ignoringCase(textOf(path, name, text)))
}

function cidr(path: string, value: unknown): Test {
  const block = parseBlock(textOf(path, 'cidr', value)) ?? invalid(path, `${String(value)} is not an address block`)
  return onText((text) => within(block, text))
}

const expressions = new Map<string, (path: string, value: unknown) => Test>([
  ['prefix', affix('prefix', { exact: Text.startsWith, ignoringCase: Text.startsWithIgnoringCase })],
  ['suffix', affix('suffix', { exact: Text.endsWith, ignoringCase: Text.endsWithIgnoringCase })],
  ['equals-ignore-case', (path, value) => onText(Text.equalsIgnoringCase(textOf(path, 'equals-ignore-case', value)))],
  ['wildcard', (path, value) => onText(Text.wildcard(path, textOf(path, 'wildcard', value)))],
  ['numeric', numeric],
  ['cidr', cidr],
  ['anything-but', anythingBut],
])

/** Two spellings of one IP address are equal, as in the real service. */
function exactly(wanted: Leaf): Test {
  const address = typeof wanted === 'string' ? parseAddress(wanted) : undefined
  if (!address) return (value) => value === wanted
  return onText((text) => within({ base: address, host: 0n }, text))
}

function exists(path: string, value: unknown): Wanted {
  if (typeof value !== 'boolean') return invalid(path, 'exists takes true or false')
  return value ? { tests: [() => true], absent: false } : { tests: [], absent: true }
}

function read(path: string, entry: unknown): Wanted {
  if (entry === null || typeof entry === 'string' || typeof entry === 'boolean') return { tests: [exactly(entry)], absent: false }
  if (typeof entry === 'number') return { tests: [exactly(entry)], absent: false }
  if (!isRecord(entry)) return invalid(path, 'a value is a string, a number, true, false, null or a match expression')
  const [name, value] = only(path, entry)
  if (name === 'exists') return exists(path, value)
  const make = expressions.get(name) ?? invalid(path, `the match expression ${name} is not known`)
  return { tests: [make(path, value)], absent: false }
}

/** Reads a field's list of alternatives. */
export function readWanted(path: string, list: readonly unknown[]): Wanted {
  if (list.length === 0) invalid(path, 'an empty array matches nothing and is not allowed')
  const all = list.map((entry) => read(path, entry))
  return { tests: all.flatMap(({ tests }) => tests), absent: all.some(({ absent }) => absent) }
}
