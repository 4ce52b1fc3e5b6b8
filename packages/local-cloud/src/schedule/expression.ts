import { nextWall, parseCron } from './cron.ts'
import { instantOf, wallAt } from './zone.ts'

/** The first firing strictly after an instant, or nothing when there is none. */
export type Occurrences = (after: Date) => Date | undefined

const units = new Map([
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
])

function rate(expression: string, body: string, anchor: Date): Occurrences {
  const [, count = '', unit = '', plural = ''] = /^([1-9]\d{0,5}) (minute|hour|day)(s?)$/.exec(body.trim()) ?? []
  const every = Number(count) * (units.get(unit) ?? 0)
  if (every === 0 || (plural === '') !== (count === '1')) throw new Error(`Rate expression "${expression}" is not valid`)
  return (after) => {
    const passed = Math.floor((after.getTime() - anchor.getTime()) / every)
    return new Date(anchor.getTime() + Math.max(passed + 1, 1) * every)
  }
}

function at(expression: string, body: string, zone: string): Occurrences {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(body) ? new Date(`${body}Z`) : new Date(Number.NaN)
  if (Number.isNaN(wall.getTime()) || !wall.toISOString().startsWith(body)) throw new Error(`Schedule expression "${expression}" names no real time`)
  const once = instantOf(zone, wall)
  return (after) => (once && once > after ? once : undefined)
}

/** As in EventBridge Scheduler, a time that the clocks skip is not made up for, and one they repeat fires once. */
function cron(body: string, zone: string): Occurrences {
  const parsed = parseCron(body)
  return (after) => {
    let wall = nextWall(parsed, wallAt(zone, after))
    while (wall) {
      const instant = instantOf(zone, wall)
      if (instant && instant > after) return instant
      wall = nextWall(parsed, wall)
    }
    return undefined
  }
}

/**
 * Reads an EventBridge Scheduler expression: `cron(…)`, `rate(…)` (counted from `anchor`) or `at(…)`, in a time zone
 * (UTC unless named). Throws on anything else.
 */
export function readExpression(expression: string, { zone = 'UTC', anchor }: { zone?: string | undefined; anchor: Date }): Occurrences {
  const [, kind = '', body = ''] = /^(cron|rate|at)\(([^)]*)\)$/.exec(expression.trim()) ?? []
  wallAt(zone, anchor)
  if (kind === 'cron') return cron(body, zone)
  if (kind === 'rate') return rate(expression, body, anchor)
  if (kind === 'at') return at(expression, body, zone)
  throw new Error(`Schedule expression "${expression}" is not cron(…), rate(…) or at(…)`)
}

const hour = 3_600_000

/** The last firing in (after, until], found by widening a window back from `until`, so that a jump of years is cheap. */
export function latest(next: Occurrences, after: Date, until: Date): Date | undefined {
  let found: Date | undefined
  for (let window = hour; !found; window *= 2) {
    const from = new Date(Math.max(after.getTime(), until.getTime() - window))
    for (let due = next(from); due && due <= until; due = next(due)) found = due
    if (from <= after) return found
  }
  return found
}
