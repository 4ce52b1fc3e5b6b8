import type { Act } from '../act.ts'
import type { Decision } from '../decision.ts'
import { commit, find, repeated, type Aggregate, type Saved, type Seen } from './aggregate.ts'
import { untilFirst } from './again.ts'
import type { Key } from './keys.ts'
import type { ScopedTable } from './scoped.ts'

const TRIES = 8

/** What a reaction decides from what stands (nothing, when there is none yet); no decision where there is nothing to do. */
export type Revision<T> = (before: T | undefined, seen: Seen<T> | undefined) => Decision<T> | undefined

async function attempt<T>(of: Aggregate<T, ScopedTable>, act: Act, key: Key, decide: Revision<T>): Promise<Saved<T> | undefined> {
  const before = await find(of, key, true)
  const done = before && repeated(before, act)
  if (done) return done
  const decision = decide(before?.state, before)
  return decision && commit(of, decision, act, before)
}

/** Changes one thing from a reaction or a job: reads consistently, decides, commits, and tries again when somebody else was faster. */
export function revise<T>(of: Aggregate<T, ScopedTable>, act: Act, key: Key, decide: Revision<T>): Promise<Saved<T> | undefined> {
  return untilFirst(() => attempt(of, act, key, decide), { tries: TRIES })
}
