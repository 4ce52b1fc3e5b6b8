import type { Stack } from '../template/stack.ts'

type Definition = Stack['routes'][number]
export type Matched = Readonly<{ route: Definition; parameters: Readonly<Record<string, string>> }>

const segments = (path: string) => path.split('/').slice(1)
const isGreedy = (segment: string) => /^\{.+\+\}$/.test(segment)
const nameOf = (segment: string) => /^\{(.+?)\+?\}$/.exec(segment)?.[1]

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A path pattern as a test of paths that answers the parameters in their order. */
function compile(pattern: readonly string[]) {
  const names = pattern.flatMap((segment) => nameOf(segment) ?? [])
  const expression = new RegExp(`^/${pattern.map((segment) => nameOf(segment) === undefined ? escaped(segment) : isGreedy(segment) ? '(.+)' : '([^/]+)').join('/')}$`)
  return (path: string): Record<string, string> | undefined => {
    const found = expression.exec(path)
    return found ? Object.fromEntries(names.map((name, n) => [name, found[n + 1] ?? ''])) : undefined
  }
}

// Full matches before greedy ones, more literal parts before fewer, a named method before ANY ("Routing API requests", API Gateway guide).
const rank = (method: string, pattern: readonly string[]) => [
  pattern.some(isGreedy) ? 1 : 0,
  -pattern.filter((segment) => nameOf(segment) === undefined).length,
  method === 'ANY' ? 1 : 0,
]
const compare = (left: readonly number[], right: readonly number[]) => left.map((value, n) => value - (right[n] ?? 0)).find((difference) => difference !== 0) ?? 0

/** Finds the route that API Gateway would choose for a request, `$default` last. */
export function router(routes: readonly Definition[]) {
  const table = routes.filter(({ RouteKey }) => RouteKey !== '$default').map((route) => {
    const [method = 'ANY', path = '/'] = route.RouteKey.split(' ')
    const pattern = segments(path)
    return { route, method, match: compile(pattern), rank: rank(method, pattern) }
  }).sort((left, right) => compare(left.rank, right.rank))
  const fallback = routes.find(({ RouteKey }) => RouteKey === '$default')
  return (method: string, path: string): Matched | undefined => {
    for (const { route, method: known, match } of table) {
      const parameters = known === 'ANY' || known === method ? match(path) : undefined
      if (parameters) return { route, parameters }
    }
    return fallback && { route: fallback, parameters: {} }
  }
}
