import { isRecord, type Leaf } from './event.ts'
import { invalid } from './invalid.ts'
import { isComparable } from './numeric.ts'
import { endsWith, equalsIgnoringCase, startsWith, wildcard, type TextTest } from './text.ts'

type Test = (value: Leaf) => boolean
type Make = (path: string, text: string) => TextTest

const nonEmpty = (make: (text: string) => TextTest): Make => (path, text) =>
  text === '' ? invalid(path, 'anything-but does not take an empty prefix or suffix') : make(text)

const inner = new Map<string, Make>([
  ['prefix', nonEmpty(startsWith)],
  ['suffix', nonEmpty(endsWith)],
  ['equals-ignore-case', (_path, text) => equalsIgnoringCase(text)],
  ['wildcard', wildcard],
])

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
const isText = (value: unknown): value is string => typeof value === 'string'

function exceptTexts(path: string, expression: Record<string, unknown>): Test {
  const [[name, value] = ['', undefined], ...more] = Object.entries(expression)
  const make = inner.get(name) ?? invalid(path, `anything-but does not take ${name}`)
  const texts = listOf(value)
  if (more.length > 0) invalid(path, 'a match expression has exactly one key')
  if (texts.length === 0 || !texts.every(isText)) return invalid(path, `anything-but ${name} takes a string or a list of strings`)
  const tests = texts.map((text) => make(path, text))
  return (leaf) => !(typeof leaf === 'string' && tests.some((test) => test(leaf)))
}

/** Any present value but the named ones: strings or numbers (not mixed), or those that a text expression finds. */
export function anythingBut(path: string, value: unknown): Test {
  if (isRecord(value)) return exceptTexts(path, value)
  const values = listOf(value)
  const uniform = values.every(isText) || values.every(isComparable)
  if (values.length === 0 || !uniform) invalid(path, 'anything-but takes strings or numbers, not both')
  const excluded = new Set<unknown>(values)
  return (leaf) => !excluded.has(leaf)
}
