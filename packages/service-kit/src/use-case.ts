import type { Act } from './act.ts'
import { acting, open, type Caller, type Opened } from './access/index.ts'
import type { Decision } from './decision.ts'
import { Refusal } from './refusal.ts'
import { commit, repeated, refuse, seen, type Aggregate, type Key, type Saved, type Seen } from './store/index.ts'

/** Whether a caller may know of a thing: they see the organisation it belongs to, or it is their own. */
export const isVisible = <T>(of: Pick<Aggregate<T>, 'orgOf' | 'sees'>, caller: Caller, state: T): boolean => caller.may('see', of.orgOf(state)) || of.sees(caller, state)

/** Reads one thing for a caller; outside their scope it answers exactly as if it did not exist. */
export async function read<T>(of: Aggregate<T>, act: Act, key: Key, consistent = false): Promise<Seen<T> & { caller: Caller; door: Opened }> {
  const door = await open(of.table, act, [key], { consistent })
  const { caller, row } = door
  const found = row(key)
  const before = found && seen(of, found)
  if (!before || !isVisible(of, caller, before.state)) return refuse('item.missing')
  return { ...before, caller, door }
}

/** Reads may lag: before refusing, look again consistently. */
async function sure<A>(attempt: (consistent: boolean) => Promise<A>): Promise<A> {
  try {
    return await attempt(false)
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'key.reused') return attempt(true)
    throw error
  }
}

/** Changes one thing: load, answer a repeat, check the version the caller saw, decide, commit. What else a decision needs is read within the door that was opened, which is answered too. */
export function update<T>(of: Aggregate<T>, act: Act, key: Key, decide: (state: T, caller: Caller, door: Opened) => Decision<T> | Promise<Decision<T>>): Promise<Saved<T> & Readonly<{ door: Opened }>> {
  return sure(async (consistent) => {
    const before = await read(of, act, key, consistent)
    const done = repeated(before, act)
    if (done) return { ...done, door: before.door }
    if (act.ifMatch !== undefined && act.ifMatch !== before.version) return refuse('version.stale', { current: of.shown(before.state), version: before.version })
    const decision = await decide(before.state, before.caller, before.door)
    return { ...(await commit(of, decision, acting(act, before.caller), before)), door: before.door }
  })
}

/** Makes one thing whose id comes from the command's key, so that a repeat finds the first answer. `tree: false` where only the caller's own organisation is in question. */
export function create<T>(of: Aggregate<T>, act: Act, decide: (caller: Caller, door: Opened) => Decision<T> | Promise<Decision<T>>, tree = false): Promise<Saved<T>> {
  return sure(async (consistent) => {
    const door = await open(of.table, act, [], { consistent, tree })
    const decision = await decide(door.caller, door)
    return commit(of, decision, acting(act, door.caller))
  })
}
