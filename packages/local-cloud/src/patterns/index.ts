import { readBranches, type Branch } from './branches.ts'
import { flatten, merge, type Fields, type Membership } from './event.ts'
import type { Wanted } from './values.ts'

export { InvalidPattern } from './invalid.ts'

const keyOf = (membership: Membership) => JSON.stringify([...membership].sort(([a], [b]) => a - b))

/**
 * The array elements that can still be meant after one more path. A path counts as absent when no element chosen so
 * far has it: like the real matcher, this depends on the paths before it in code-unit order.
 */
function step(fields: Fields, path: string, wanted: Wanted, seen: readonly Membership[]): Membership[] {
  const next = new Map<string, Membership>()
  const keep = (membership: Membership) => next.set(keyOf(membership), membership)
  for (const before of seen) {
    const reachable = (fields.get(path) ?? []).flatMap(({ value, within }) => {
      const membership = merge(before, within)
      return membership ? [{ value, membership }] : []
    })
    if (wanted.absent && reachable.length === 0) keep(before)
    for (const { value, membership } of reachable) if (wanted.tests.some((test) => test(value))) keep(membership)
  }
  return [...next.values()]
}

function satisfies(fields: Fields, branch: Branch): boolean {
  let seen: readonly Membership[] = [new Map()]
  for (const [path, wanted] of branch) {
    seen = step(fields, path, wanted, seen)
    if (seen.length === 0) return false
  }
  return true
}

/**
 * Compiles an EventBridge event pattern into a test of events, with the meaning of AWS's own matcher (Event Ruler):
 * fields tied to one array element must come from the same element. Throws `InvalidPattern` on what EventBridge refuses.
 */
export function compilePattern(pattern: unknown): (event: unknown) => boolean {
  const branches = readBranches(pattern)
  return (event) => {
    const fields = flatten(event)
    return branches.some((branch) => satisfies(fields, branch))
  }
}
