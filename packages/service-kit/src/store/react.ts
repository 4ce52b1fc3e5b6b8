import type { Act } from '../act.ts'
import type { Decision } from '../decision.ts'
import { commit, find, repeated, type Aggregate, type Saved, type Seen } from './aggregate.ts'
import { Refusal } from '../refusal.ts'
import type { Key } from './keys.ts'

const TRIES = 8

/** Changes one thing from a reaction or a job: reads consistently, decides, commits, and tries again when somebody else was faster. `decide` answers nothing when there is nothing to do. */
export async function revise<T>(of: Aggregate<T>, act: Act, key: Key, decide: (before: T | undefined, seen: Seen<T> | undefined) => Decision<T> | undefined): Promise<Saved<T> | undefined> {
  for (let tried = 1; ; tried++) {
    const before = await find(of, key, true)
    const done = before && repeated(before, act)
    if (done) return done
    const decision = decide(before?.state, before)
    if (!decision) return undefined
    try {
      return await commit(of, decision, act, before)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'version.stale' || tried === TRIES) throw error
    }
  }
}

