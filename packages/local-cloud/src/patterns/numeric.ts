import { invalid } from './invalid.ts'

const limit = 5e9

/** Numbers that EventBridge compares as numbers: from -5e9 to 5e9. */
export const isComparable = (value: unknown): value is number =>
  typeof value === 'number' && value >= -limit && value <= limit

type Compare = (value: number, bound: number) => boolean
const operators = new Map<unknown, Compare>([
  ['=', (value, bound) => value === bound],
  ['<', (value, bound) => value < bound],
  ['<=', (value, bound) => value <= bound],
  ['>', (value, bound) => value > bound],
  ['>=', (value, bound) => value >= bound],
])

function comparison(path: string, operator: unknown, bound: unknown) {
  const compare = operators.get(operator) ?? invalid(path, `numeric operator ${JSON.stringify(operator)} is not known`)
  if (!isComparable(bound)) return invalid(path, `numeric needs a number between -5e9 and 5e9, not ${JSON.stringify(bound)}`)
  return (value: number) => compare(value, bound)
}

const isLower = (operator: unknown) => operator === '>' || operator === '>='
const isUpper = (operator: unknown) => operator === '<' || operator === '<='

/** `[op, n]` with =, <, <=, >, >=, or a range `[> or >=, n, < or <=, m]`, lower bound first and below the upper. */
export function numeric(path: string, terms: unknown): (value: unknown) => boolean {
  if (!Array.isArray(terms)) return invalid(path, 'numeric must be an array')
  const list: readonly unknown[] = terms
  if (list.length !== 2 && list.length !== 4) return invalid(path, 'numeric takes one comparison or a range')
  const first = comparison(path, list[0], list[1])
  if (list.length === 2) return (value) => isComparable(value) && first(value)
  if (!isLower(list[0]) || !isUpper(list[2])) invalid(path, 'a numeric range is a lower bound and then an upper bound')
  const second = comparison(path, list[2], list[3])
  if (Number(list[1]) >= Number(list[3])) invalid(path, 'the lower bound of a numeric range must be below the upper')
  return (value) => isComparable(value) && first(value) && second(value)
}
