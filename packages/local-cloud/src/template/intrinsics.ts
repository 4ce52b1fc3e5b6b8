/** What references mean here: other resources, parameters, pseudo parameters and conditions of the template being read. */
export type Scope = Readonly<{
  ref: (name: string) => unknown
  attribute: (resource: string, name: string) => unknown
  condition: (name: string) => boolean
  /** The last word on any text made of parts, for addresses that mean something else on one machine. */
  settle: (text: string) => string
}>

/** CloudFormation's way of leaving a property out. */
export const noValue = Symbol('AWS::NoValue')
type Solve = (argument: unknown, scope: Scope) => unknown

const fail = (what: string, argument: unknown): never => {
  throw new Error(`${what} cannot be resolved: ${JSON.stringify(argument)}`)
}
const list = (value: unknown, what: string): unknown[] => Array.isArray(value) ? value : fail(what, value)
const record = (value: unknown): Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : fail('Fn::Sub', value)
const text = (value: unknown, what: string): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return fail(what, value)
}
const attribute = (argument: unknown, scope: Scope): unknown => {
  const [id, ...name] = typeof argument === 'string' ? argument.split('.') : list(argument, 'Fn::GetAtt').map((part) => text(part, 'Fn::GetAtt'))
  return scope.attribute(id ?? '', name.join('.'))
}
const substitute = (pattern: string, values: Record<string, unknown>, scope: Scope): string =>
  pattern.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    if (Object.hasOwn(values, name)) return text(values[name], 'Fn::Sub')
    return text(name.includes('.') ? attribute(name, scope) : scope.ref(name), `Fn::Sub \${${name}}`)
  })
const truth = (value: unknown, what: string): boolean => typeof value === 'boolean' ? value : value === 'true' || (value !== 'false' && fail(what, value))
const truths = (argument: unknown, what: string) => list(argument, what).map((value) => truth(value, what))

const solvers: Readonly<Record<string, Solve>> = {
  Ref: (name, scope) => scope.ref(text(name, 'Ref')),
  Condition: (name, scope) => scope.condition(text(name, 'Condition')),
  'Fn::GetAtt': attribute,
  'Fn::Join': (argument, scope) => {
    const [by, parts] = list(argument, 'Fn::Join')
    return scope.settle(list(parts, 'Fn::Join').map((part) => text(part, 'Fn::Join')).join(text(by, 'Fn::Join')))
  },
  'Fn::Sub': (argument, scope) => {
    const [pattern, values] = Array.isArray(argument) ? list(argument, 'Fn::Sub') : [argument, {}]
    return scope.settle(substitute(text(pattern, 'Fn::Sub'), record(values), scope))
  },
  'Fn::Select': (argument) => {
    const [index, values] = list(argument, 'Fn::Select')
    return list(values, 'Fn::Select')[Number(index)] ?? fail('Fn::Select', argument)
  },
  'Fn::Split': (argument) => {
    const [by, whole] = list(argument, 'Fn::Split')
    return text(whole, 'Fn::Split').split(text(by, 'Fn::Split'))
  },
  'Fn::Equals': (argument) => {
    const [left, right] = list(argument, 'Fn::Equals')
    return JSON.stringify(left) === JSON.stringify(right)
  },
  'Fn::Not': (argument) => !truths(argument, 'Fn::Not')[0],
  'Fn::And': (argument) => truths(argument, 'Fn::And').every(Boolean),
  'Fn::Or': (argument) => truths(argument, 'Fn::Or').some(Boolean),
}

function solveIf(argument: unknown, scope: Scope): unknown {
  const [name, yes, no] = list(argument, 'Fn::If')
  return resolve(scope.condition(text(name, 'Fn::If')) ? yes : no, scope)
}

/** A template's value with every reference and function worked out. Throws on a function or name it does not know. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((part) => resolve(part, scope)).filter((part) => part !== noValue)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [only] = entries
  if (only && entries.length === 1 && isFunction(only[0])) return solve(only[0], only[1], scope)
  return Object.fromEntries(entries.map(([key, part]) => [key, resolve(part, scope)] as const).filter(([, part]) => part !== noValue))
}

const isFunction = (key: string) => key === 'Ref' || key === 'Condition' || key.startsWith('Fn::')

function solve(name: string, argument: unknown, scope: Scope): unknown {
  if (name === 'Fn::If') return solveIf(argument, scope)
  // An IAM statement also has a key named Condition; only a condition's name is text.
  if (name === 'Condition' && typeof argument !== 'string') return { Condition: resolve(argument, scope) }
  const solver = solvers[name] ?? fail(name, argument)
  return solver(resolve(argument, scope), scope)
}
