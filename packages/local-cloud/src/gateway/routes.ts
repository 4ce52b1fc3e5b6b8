import type { Stack } from '../template/stack.ts'

type Definition = Stack['routes'][number]
export type Matched = Readonly<{ route: Definition; parameters: Readonly<Record<string, string>> }>

const segments = (path: string) => path.split('/').slice(1)
const isGreedy = (segment: string) => /^\{.+\+\}$/.test(segment)
const nameOf = (segment: string) => /^\{(.+?)\+?\}$/.exec(segment)?.[1]

function matchPath(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {}
  for (const [n, segment] of pattern.entries()) {
    const name = nameOf(segment)
    const rest = path.slice(n).join('/')
    if (name !== undefined && isGreedy(segment)) return rest ? { ...parameters, [name]: rest } : undefined
    const actual = path[n]
    if (actual === undefined || (name === undefined && actual !== segment) || (name !== undefined && actual === '')) return undefined
    if (name !== undefined) parameters[name] = actual
  }
  return pattern.length === path.length ? parameters : undefined
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
    return { route, method, pattern, rank: rank(method, pattern) }
  }).sort((left, right) => compare(left.rank, right.rank))
  const fallback = routes.find(({ RouteKey }) => RouteKey === '$default')
  return (method: string, path: string): Matched | undefined => {
    const wanted = segments(path)
    for (const { route, method: known, pattern } of table) {
      const parameters = known === 'ANY' || known === method ? matchPath(pattern, wanted) : undefined
      if (parameters) return { route, parameters }
    }
    return fallback && { route: fallback, parameters: {} }
  }
}
