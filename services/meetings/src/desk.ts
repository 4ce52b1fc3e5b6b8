import { acting, commit, open, Refusal, refuse, repeated, rowOf, seen, Standing, writeTogether, type Act, type Aggregate, type Decision, type Key, type Opened, type Opening, type Put, type Saved, type Seen } from '@nen-nep/service-kit'

/** What a command does to one thing: which rows it reads beside it, what the caller must be let in with, and what is decided then. */
export type Command<T, C> = Readonly<{
  of: Aggregate<T>
  key: Key
  beside?: readonly Key[]
  /** The thing is new, so that its row need not be read. */
  fresh?: boolean
  /** How often it tries again by itself when somebody was faster; twelve times where nothing is said. */
  tries?: number
  /** The right in question reaches from above, so that the tree is needed at once. */
  tree?: boolean
  /** Lets the caller in, or refuses. What the thing's state allows is for `decide`: a repeat is answered before it. */
  enter: (door: Opened) => C
  /** Nothing decided means nothing to change. */
  decide: (context: C, before: Seen<T> | undefined, door: Opened) => Promise<Outcome<T> | undefined> | Outcome<T> | undefined
}>
/** A decision, with other rows that must change together with it. */
export type Outcome<T> = Decision<T> & Readonly<{ also?: readonly Put[] }>

const TRIES = 12

const withoutKey = ({ by, at, because }: Act): Act => ({ by, at, ...(because === undefined ? {} : { because }) })

/** Another thing's change as part of a command: without the command's mark. */
export function together<T>(of: Aggregate<T>, decision: Decision<T>, act: Act, before: Seen<T> | undefined): Put {
  const unmarked = withoutKey(act)
  return { row: rowOf(of, decision, unmarked, before), when: before ? { is: 'at', version: before.version } : { is: 'absent' } }
}

/** Another thing among the rows just read. */
export function seenIn<T>(of: Aggregate<T>, { row }: Opened, key: Key): Seen<T> | undefined {
  const found = row(key)
  return found && seen(of, found)
}

async function saveAll<T>(of: Aggregate<T>, { also = [], ...decision }: Outcome<T>, act: Act, before: Seen<T> | undefined): Promise<Saved<T>> {
  if (also.length === 0) return commit(of, decision, act, before)
  const row = rowOf(of, decision, act, before)
  const beside = also.map((put) => ({ ...put, row: { ...put.row, changedFor: act.standsInFor } }))
  try {
    await writeTogether(of.table, [{ row, when: before ? { is: 'at', version: before.version } : { is: 'absent' } }, ...beside])
    return { state: decision.next, version: row.version }
  } catch (error) {
    if (error instanceof Standing) return refuse('version.stale')
    throw error
  }
}

/** A thing that does not stand yet has version 0. */
const stale = <T>(act: Act, before: Seen<T> | undefined) => act.ifMatch !== undefined && act.ifMatch !== (before?.version ?? 0)

type Entered<C> = Readonly<{ context: C; door: Opened }>

async function answer<T, C>({ of, decide }: Command<T, C>, act: Act, before: Seen<T> | undefined, { context, door }: Entered<C>): Promise<Saved<T>> {
  const done = before && repeated(before, act)
  if (done) return done
  if (stale(act, before)) return refuse('version.stale', { current: before?.state, version: before?.version })
  const outcome = await decide(context, before, door)
  if (outcome) return saveAll(of, outcome, acting(act, door.caller), before)
  return before ?? refuse('item.missing')
}

async function attempt<T, C>(command: Command<T, C>, act: Act, opening: Opening): Promise<Done<T, C>> {
  const { of, key, beside = [], fresh = false, enter } = command
  const door = await open(of.table, act, fresh ? beside : [key, ...beside], opening)
  const context = enter(door)
  const { state, version } = await answer(command, act, seenIn(of, door, key), { context, door })
  return { state, version, context, door }
}

/** The first reading may lag and knows no tree: before refusing, look again. Who names no version is not told that somebody was faster, but tries again. */
function again(error: unknown, act: Act, tried: number, tries: number): boolean {
  if (!(error instanceof Refusal) || error.code === 'key.reused') return false
  return tried === 1 || (error.code === 'version.stale' && act.ifMatch === undefined && tried < tries)
}

/** What a command answers with, and what it was decided in. */
export type Done<T, C> = Saved<T> & Readonly<{ context: C; door: Opened }>

/** Does a command once, however often it is asked for: load, let in, answer a repeat, decide, commit. */
export async function perform<T, C>(command: Command<T, C>, act: Act): Promise<Done<T, C>> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(command, act, { consistent: tried > 1, tree: tried > 1 || (command.tree ?? false) })
    } catch (error) {
      if (!again(error, act, tried, command.tries ?? TRIES)) throw error
      if (tried > 1) await new Promise((go) => setTimeout(go, 10 * tried * Math.random()))
    }
  }
}
